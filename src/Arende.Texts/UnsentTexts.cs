namespace Arende.Texts;

public static partial class T
{
    /// <summary>What is said of a form that came after its session had ended.</summary>
    public static class Unsent
    {
        public static Text NotSent { get; } = new("Inget är skickat än", "Nothing has been sent yet");
        public static Text Ended { get; } = new(
            "Din inloggning hade gått ut när du skickade. Det du skrev står kvar här. Läs igenom det och skicka igen.",
            "Your session had ended when you sent this. What you wrote is still here. Read it through and send it again.");
        public static Text NewSession { get; } = new(
            "Sidan hörde till en tidigare inloggning, i en annan flik eller före en omstart. Det du skrev står kvar här. Läs igenom det och skicka igen.",
            "The page belonged to an earlier session, in another tab or before a restart. What you wrote is still here. Read it through and send it again.");
        public static Text ChooseFiles { get; } = new("Filer följer inte med: välj dem på nytt.", "Files don't come along: choose them again.");
        public static Text Waits { get; } = new(
            "Din inloggning har gått ut, så inget skickades. Det du skrev väntar i 24 timmar: logga in som samma person, så står det i formuläret igen.",
            "Your session has ended, so nothing was sent. What you wrote waits for 24 hours: sign in as the same person and it is in the form again.");
        public static Text TooLong { get; } = new(
            "Din inloggning har gått ut, så inget skickades, och texten var för lång för att sparas här. Logga in i en annan flik, gå tillbaka i den här och skicka igen.",
            "Your session has ended, so nothing was sent, and the text was too long to be kept here. Sign in in another tab, go back in this one and send it again.");
        public static Text StaleSignIn { get; } = new(
            "Någon har loggat in eller ut i en annan flik sedan sidan visades. Försök igen.",
            "Someone has signed in or out in another tab since this page was shown. Try again.");
        public static Text AnothersTitle { get; } = new("Texten hör till ett annat konto", "The text belongs to another account");
        public static Text Anothers { get; } = new(
            "Formuläret öppnades av ett annat konto än det som nu är inloggat. Inget skickades, och vad som stod i det visas bara för det kontot.",
            "The form was opened by another account than the one that is signed in now. Nothing was sent, and what was in it is shown to that account only.");
        public static Text KeptFor { get; } = new("Där väntar det i 24 timmar.", "It waits there for 24 hours.");
        public static Text ChangeAccount { get; } = new("Logga in som ett annat konto", "Sign in as another account");
        public static Text GoneTitle { get; } = new("Texten finns inte kvar", "The text is no longer there");
        public static Text Gone { get; } = new(
            "Antingen är den redan skickad, eller så har det gått mer än 24 timmar. Webbläsaren kan ha kvar den: öppna sidan där du skrev.",
            "Either it has been sent already, or more than 24 hours have passed. The browser may still have it: open the page where you wrote it.");
        public static Text Continue { get; } = new("Fortsätt", "Continue");

        public static Text AlreadyIn(string name) => new($"Du är redan inloggad som {name}.", $"You are already signed in as {name}.");
    }
}
