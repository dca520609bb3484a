namespace Arende.Texts;

/// <summary>All that the pages say: <c>@T.Cases.Title</c>. How to add: see <see cref="Text"/>.</summary>
public static partial class T
{
    /// <summary>What the frame and the components say.</summary>
    public static class Ui
    {
        public static Text Product { get; } = new("Ärende", "Arende");
        public static Text SkipToContent { get; } = new("Hoppa till innehåll", "Skip to content");
        public static Text Show { get; } = new("Visa", "Show");
        public static Text Search { get; } = new("Sök", "Search");
        public static Text SearchLabel { get; } = new("Sök ärende, beslut eller uppdrag", "Search cases, decisions or assignments");
        public static Text SearchHint { get; } = new("Sök ärende, beslut, uppdrag …", "Search cases, decisions, assignments …");
        public static Text Menu { get; } = new("Meny", "Menu");
        public static Text CloseMenu { get; } = new("Stäng menyn", "Close the menu");
        public static Text MainMenu { get; } = new("Huvudmeny", "Main menu");
        public static Text Account { get; } = new("Konto", "Account");
        public static Text SignOut { get; } = new("Logga ut", "Sign out");
        public static Text SignIn { get; } = new("Logga in", "Sign in");
        public static Text OtherLanguage { get; } = new("In English", "På svenska");
        public static Text Breadcrumb { get; } = new("Du är här", "You are here");
        public static Text Start { get; } = new("Min sida", "My page");
        public static Text Urgent { get; } = new("något är bråttom", "something is urgent");
        public static Text DemoMunicipality { get; } = new("Demokommun", "Demo municipality");
        public static Text DemoToday { get; } = new("här är det", "the date here is");
        public static Text FooterWhat { get; } = new("Ärendehantering för nämnd och styrelse", "Case handling for the municipality's boards");
        public static Text Now { get; } = new("Nu", "Now");
        public static Text At { get; } = new("hos", "with");
        public static Text AtTheLatest { get; } = new("senast", "due");
        public static Text ThisHappens { get; } = new("Det här händer", "What happens then");
        public static Text NothingHappens { get; } = new("Inget skickas och inga frister börjar.", "Nothing is sent and no deadline starts.");
        public static Text Pages { get; } = new("Sidor", "Pages");
        public static Text PreviousPage { get; } = new("Föregående sida", "Previous page");
        public static Text NextPage { get; } = new("Nästa sida", "Next page");
        public static Text New { get; } = new("Ny", "New");
        public static Text ShowMore { get; } = new("Visa fler", "Show more");
        public static Text Path { get; } = new("Ärendets väg", "The path of the case");
        public static Text StepDone { get; } = new("klart", "done");
        public static Text StepCurrent { get; } = new("pågår", "in progress");
        public static Text StepAhead { get; } = new("kommer", "ahead");
        public static Text StepWrittenOff { get; } = new("makulerades här", "written off here");
        public static Text StepNotReached { get; } = new("nåddes inte", "not reached");
        public static Text History { get; } = new("Händelser", "History");
        public static Text Originally { get; } = new("ursprungligen", "originally");
        public static Text Proposed { get; } = new("föreslås bli", "proposed");
        public static Text ByReport { get; } = new("enligt rapporten", "by the report");
        public static Text Unknown { get; } = new("okänt datum", "date not known");
        public static Text Required { get; } = new("(måste fyllas i)", "(required)");
        public static Text ErrorPrefix { get; } = new("Fel", "Error");
        public static Text SomeoneWasFirst { get; } = new("Någon hann före", "Someone was faster");
        public static Text YourTextIsKept { get; } = new("Det du skrev finns kvar här nedanför. Jämför, och spara igen om det fortfarande stämmer.",
            "What you wrote is still here below. Compare, and save again if it still holds.");
        public static Text Remark { get; } = new("Anmärkning", "Remark");
        public static Text RemarkAnswered { get; } = new("Besvarad", "Answered");
        public static Text RemarkOpen { get; } = new("Ska besvaras", "To be answered");
        public static Text Source { get; } = new("Källa", "Source");
        public static Text DraftFound { get; } = new("Det finns text här som du skrev men inte sparade.", "There is text here that you wrote but did not save.");
        public static Text DraftRestore { get; } = new("Hämta tillbaka texten", "Bring the text back");
        public static Text DraftDiscard { get; } = new("Kasta den", "Discard it");
        public static Text DraftKept { get; } = new("Det du skriver sparas i den här webbläsaren tills du skickar det.",
            "What you write is kept in this browser until you send it.");

        public static Text Notifications(int n) => new(
            n == 0 ? "Inkorg, inget nytt" : n == 1 ? "Inkorg, 1 ny" : $"Inkorg, {n} nya",
            n == 0 ? "Inbox, nothing new" : $"Inbox, {n} new");

        public static Text StepOf(int step, int steps) => new($"Steg {step} av {steps}", $"Step {step} of {steps}");

        public static Text Rounds(int n) => new($"varv {n}", $"round {n}");

        public static Text Line(int n) => new($"rad {n}", $"line {n}");

        public static Text AndMore(int n) => new($"Och {n} till.", $"And {n} more.");
        public static Text ThingsToMend(int n) => new(
            n == 1 ? "Det är en sak att rätta" : $"Det är {n} saker att rätta",
            n == 1 ? "There is one thing to put right" : $"There are {n} things to put right");

        public static Text Showing(int shown, string total) => new($"Visar {shown} av {total}", $"Showing {shown} of {total}");

        public static Text ChangedBy(string who, string when) => new($"{who} sparade {when}, medan du skrev.", $"{who} saved {when}, while you were writing.");
    }
}
