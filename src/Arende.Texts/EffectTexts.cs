using Arende.Domain.Cases;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What clauses do in the register of assignments, and the questions about it.</summary>
    public static class Effects
    {
        public static Text Title { get; } = new("Vad punkterna gör", "What the clauses do");
        public static Text Lead { get; } = new(
            "Säg vad varje punkt gör i uppdragsregistret när den är beslutad. Bara det som du bekräftar händer. Ändrar du en punkts text frågar vi igen.",
            "Say what each clause does in the register of assignments once the board has decided it. Only what you confirm happens. If you change a clause's text, you are asked again.");
        public static Text AtMeeting { get; } = new(
            "Ingen har bekräftat vad de här punkterna gör i uppdragsregistret. Svara innan du skriver in ett bifall; vid andra utfall behövs inget svar.",
            "Nobody has confirmed what these clauses do in the register of assignments. Answer before you record an approval; other outcomes need no answer.");
        public static Text AskedLater { get; } = new("Du svarar längre ned på vad punkterna gör i uppdragsregistret.", "You say further down what the clauses do in the register of assignments.");
        public static Text Others { get; } = new("Övriga punkter", "Other clauses");
        public static Text Nothing { get; } = new("Ändrar inget i uppdragsregistret", "Changes nothing in the register of assignments");
        public static Text Transfers { get; } = new("Överför ärendets öppna uppdrag till en verksamhetsplan", "Transfers the case's open assignments to a plan");
        public static Text Adopts { get; } = new("Gör föreslagna slutdatum gällande, uppdragen blir kvar i sin plan", "Makes proposed deadlines current; the assignments stay in their plan");
        public static Text PlanYear { get; } = new("Verksamhetsplanens år", "Year of the plan");
        public static Text PlanYearHelp { get; } = new("Behövs bara vid överföring.", "Needed only for a transfer.");
        public static Text Save { get; } = new("Spara svaren", "Save the answers");
        public static Text Saved { get; } = new("Svaren om vad punkterna gör är sparade.", "The answers on what the clauses do are saved.");
        public static Text AnswerNow { get; } = new("Svara på vad punkterna gör", "Say what the clauses do");
        public static Text None { get; } = new("Ärendet har inga beslutspunkter än.", "The case has no clauses yet.");

        public static Text Clause(int number) => new($"Vad gör punkt {number}?", $"What does clause {number} do?");

        public static Text Left(int n) => n == 1
            ? new("Säg vad en beslutspunkt gör i uppdragsregistret.", "Say what one clause does in the register of assignments.")
            : new($"Säg vad {n} beslutspunkter gör i uppdragsregistret.", $"Say what {n} clauses do in the register of assignments.");

        /// <summary>Under a clause: what was confirmed, or that it is only a guess.</summary>
        public static Text? Note(Clause clause, int open, int deadlines) => Does(clause, open, deadlines) is not { } does ? null
            : clause.IsConfirmed
                ? new($"När punkten är beslutad: {does.Sv}.", $"Once the board has decided the clause: {does.En}.")
                : new($"Läst ur texten, inte bekräftat: {does.Sv}.", $"Read from the text, not confirmed: {does.En}.");

        /// <summary>What the reading of the text suggests, to somebody who is to say whether it is right.</summary>
        public static Text Suggestion(Clause clause, int open, int deadlines) => Does(clause, open, deadlines) is { } does
            ? new($"Av texten att döma: {does.Sv}. Stämmer det?", $"Going by the text: {does.En}. Is that right?")
            : new("Av texten att döma ändrar punkten inget i uppdragsregistret.", "Going by the text, the clause changes nothing in the register of assignments.");

        public static Text Answered(ClauseEffect? effect, int? clause, int? year) => effect switch
        {
            ClauseEffect.TransferAssignments => new($"punkt {clause} överför uppdrag till verksamhetsplan {year}", $"clause {clause} transfers assignments to the plan of {year}"),
            ClauseEffect.AdoptDeadlines => new($"punkt {clause} gör föreslagna slutdatum gällande", $"clause {clause} makes proposed deadlines current"),
            ClauseEffect.None or null => new($"punkt {clause} inte ändrar uppdrag", $"clause {clause} changes no assignments"),
        };

        private static Text? Does(Clause clause, int open, int deadlines) => clause.Effect switch
        {
            ClauseEffect.None => null,
            ClauseEffect.TransferAssignments => new(
                $"{Assignments(open).Sv} förs över till {Plan(clause.PlanYear).Sv}{(deadlines > 0 ? $", och {deadlines} av dem får sina föreslagna slutdatum" : "")}",
                $"{Assignments(open).En} {(open == 1 ? "is" : "are")} transferred to {Plan(clause.PlanYear).En}{(deadlines > 0 ? $", and {deadlines} of them get their proposed deadlines" : "")}"),
            ClauseEffect.AdoptDeadlines => new(
                $"{Assignments(deadlines).Sv} får {(deadlines == 1 ? "sitt" : "sina")} föreslagna slutdatum", $"{Assignments(deadlines).En} {(deadlines == 1 ? "gets its proposed deadline" : "get their proposed deadlines")}"),
        };

        private static Text Assignments(int n) => n switch
        {
            0 => new("inga uppdrag", "no assignments"),
            1 => new("1 uppdrag", "1 assignment"),
            _ => new($"{n} uppdrag", $"{n} assignments"),
        };

        private static Text Plan(int? year) => year is null ? new("en verksamhetsplan", "a plan") : new($"verksamhetsplan {year}", $"the plan of {year}");
    }
}
