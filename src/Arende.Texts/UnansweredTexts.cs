namespace Arende.Texts;

public static partial class T
{
    /// <summary>Motions and medborgarförslag that aren't answered (KL 5:35).</summary>
    public static class Unanswered
    {
        public static Text Title { get; } = new("Obesvarade motioner och medborgarförslag", "Unanswered motions and citizens’ proposals");
        public static Text Lead { get; } = new(
            "De ska om möjligt vara avgjorda inom ett år. Annars anmäls till fullmäktige inom samma tid vad som har kommit fram (KL 5 kap. 35 §). Året räknas här från registreringen.",
            "They are to be decided within a year, if possible. Else the council is told within the same time what has come out (KL 5:35). The year is counted from the registration here.");
        public static Text None { get; } = new("Inget är obesvarat", "Nothing is unanswered");
        public static Text NoneHelp { get; } = new("Motioner och medborgarförslag som väntar på svar står här.", "Motions and citizens’ proposals that wait for an answer stand here.");
        public static Text Matter { get; } = new("Ärende", "Case");
        public static Text Kind { get; } = new("Typ", "Type");
        public static Text RegisteredOn { get; } = new("Registrerad", "Registered");
        public static Text AnswerBy { get; } = new("Ett år", "One year");
        public static Text Late { get; } = new("över ett år", "over a year");
        public static Text Waits { get; } = new("Väntar på", "Waits for");
        public static Text Report { get; } = new("Skriv redovisning till fullmäktige", "Write the report to the council");
        public static Text ReportBegun { get; } = new("Utkastet till redovisningen är skapat, med listan som den är i dag.", "The draft of the report is made, with the list as it is today.");
        public static Text ReportWasThere { get; } = new("Redovisningen är redan påbörjad: det här är utkastet.", "The report has been begun already: this is the draft.");
        public static Text DecidedTitle { get; } = new("Medborgarförslag som nämnden har beslutat", "Citizens’ proposals that the board has decided");
        public static Text DecidedLead { get; } = new(
            "Fullmäktige kan överlämna åt en nämnd att besluta om ett medborgarförslag (KL 5 kap. 23 §). Nämnden informerar fullmäktige om dem varje år (KL 6 kap. 34 §).",
            "The council may hand the decision on a citizen’s proposal to a board (KL 5:23). The board tells the council of them each year (KL 6:34).");
        public static Text DecidedNone(int year) => new($"Inget medborgarförslag har beslutats av en nämnd {year}", $"No citizen’s proposal was decided by a board in {year}");
        public static Text DecidedNoneHelp { get; } = new("De som fullmäktige har överlämnat och som är beslutade står här.", "Those that the council has handed over and that are decided stand here.");
        public static Text Decision { get; } = new("Beslut", "Decision");
        public static Text DecidedOn { get; } = new("Beslutsdag", "Decided on");
        public static Text Year { get; } = new("År", "Year");
        public static Text DecidedFileName { get; } = new("beslutade-medborgarforslag", "decided-proposals");
        public static IReadOnlyList<Text> DecidedColumns { get; } = [new("Diarienummer", "Case number"), new("Ärendemening", "Title"), DecidedOn, new("Organ", "Body"), new("Paragraf", "Paragraph"), Decision];
        public static Text FileName { get; } = new("obesvarade-motioner", "unanswered-motions");
        public static IReadOnlyList<Text> Columns { get; } = [new("Diarienummer", "Case number"), new("Ärendemening", "Title"), Kind, RegisteredOn, AnswerBy, Waits, new("Handläggare", "Case officer")];
    }
}
