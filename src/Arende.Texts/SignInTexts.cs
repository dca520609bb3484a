namespace Arende.Texts;

public static partial class T
{
    public static class SignIn
    {
        public static Text Title { get; } = new("Logga in", "Sign in");
        public static Text Lead { get; } = new("Ett ärende, ett nummer, en historia – från utkast till beslut och uppdrag.",
            "One case, one number, one history – from draft to decision and assignments.");
        public static Text What { get; } = new(
            "Här bereder handläggare ärenden till nämnd och styrelse, chefer granskar och skriver under, sammanträden förbereds och protokoll justeras, besluten går till dem som ska verkställa dem, och uppdragen följs upp tills de är klara.",
            "Here officers prepare cases for the municipality's boards, managers review and sign, meetings are prepared and minutes verified, decisions reach those who carry them out, and the assignments are followed until they are done.");
        public static Text BeginHere { get; } = new(
            "Börja som Hanna, som skriver ärenden. Byt sedan till Kim, som granskar det hon lämnar in, och till Nils, som sköter sammanträdena. Menyn uppe till höger loggar ut, och då kommer du hit igen.",
            "Begin as Hanna, who writes cases. Then change to Kim, who reviews what she submits, and to Nils, who runs the meetings. The menu at the top right signs you out, and you are back here.");
        public static Text Email { get; } = new("E-postadress", "E-mail address");
        public static Text Password { get; } = new("Lösenord", "Password");
        public static Text Submit { get; } = new("Logga in", "Sign in");
        public static Text EmailMissing { get; } = new("Skriv din e-postadress.", "Enter your e-mail address.");
        public static Text PasswordMissing { get; } = new("Skriv ditt lösenord.", "Enter your password.");
        public static Text NotLetIn { get; } = new(
            "E-postadressen eller lösenordet stämmer inte. Efter fem fel i rad får du vänta fem minuter här, också med rätt lösenord; be annars administratören om hjälp.",
            "The e-mail address or the password is wrong. After five failures in a row you must wait five minutes here, also with the right password; or ask the administrator.");
        public static Text TooManyTries { get; } = new("För många försök. Vänta fem minuter och försök igen; be annars administratören om hjälp.",
            "Too many tries. Wait five minutes and try again, or ask the administrator.");
        public static Text Busy { get; } = new("Många loggar in just nu. Vänta en kort stund och försök igen.", "Many are signing in just now. Wait a little and try again.");
        public static Text UnknownAccount { get; } = new("Det kontot finns inte.", "There is no such account.");
        public static Text DemoTitle { get; } = new("Prova som någon i kommunen", "Try it as someone in the municipality");
        public static Text DemoLead { get; } = new("Kommunen och alla personer är påhittade. Välj en person; du kan byta när du vill.",
            "The municipality and everyone in it are made up. Choose a person; you can change whenever you like.");

        public static Text As(string name) => new($"Logga in som {name}", $"Sign in as {name}");

        public static Text To(string municipality) => new($"Logga in till {municipality}", $"Sign in to {municipality}");
    }
}
