using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What an outcome means, and what it brings about.</summary>
    public static class Outcomes
    {
        public static Text Question(Body body) => new($"Vad gjorde {body.SwedishInSentence}?", $"What did {body.EnglishInSentence} ({body.Abbreviation}) do?");
        public static Text ReasonLabel { get; } = new("Motivering", "Reason");
        public static Text KeepsReason(Outcome before) => new($"Motiveringen skrevs för {Decisions.Of(before).Sv.ToLowerInvariant()}, och gäller det valda utfallet också", $"The reason was written for {Decisions.Of(before).En.ToLowerInvariant()}, and holds for the chosen outcome too");
        public static Text ReasonHelp(Body body) => body.Function == BodyFunction.Committee
            ? new("Måste skrivas vid återremiss och när avslag föreslås. Vid återremiss blir den ett villkor som handläggaren ska uppfylla.",
                "Must be given for a send-back and when rejection is proposed. When sent back, it becomes a condition for the case officer to meet.")
            : new("Måste skrivas vid återremiss och avslag, om inte punkterna har egna. Vid återremiss blir den ett villkor som handläggaren ska uppfylla.",
                "Must be given for a send-back and a rejection, unless the clauses have their own. When sent back, it becomes a condition for the case officer to meet.");
        public static Text ChangedLegend { get; } = new("Beslutspunkterna som de ändrades", "The clauses as they were changed");
        public static Text ChangedHelp { get; } = new("Gäller bara när utfallet, eller punktens eget, är med ändring eller till fullmäktige. Skriv om det som ändrades. Töm en ändrad punkt för att ta bort den.",
            "Counts only when the outcome, or the clause's own, is with changes or to the council. Rewrite what was changed. Empty a changed clause to remove it.");
        public static Text More { get; } = new("Fler utfall", "More outcomes");
        public static Text ApartTitle { get; } = new("Olika utfall för punkterna", "Different outcomes for the clauses");
        public static Text ApartHelp { get; } = new("Utfallet ovan gäller alla punkter som inte får ett eget här. Återremiss och bordläggning gäller alltid hela ärendet.",
            "The outcome above holds for every clause that isn't given its own here. A case is always sent back or postponed as a whole.");
        public static Text ApartOutcome { get; } = new("Punktens utfall", "The clause's outcome");
        public static Text AsWhole { get; } = new("Som helheten", "As the whole");
        public static Text ApartReason { get; } = new("Egen motivering", "A reason of its own");
        public static Text DatesTitle { get; } = new("Föreslagna slutdatum som godkänns", "Proposed deadlines that are approved");
        public static Text DatesHelp { get; } = new("Ta bort bocken för ett slutdatum som inte godkänns: förslaget faller, och det gamla slutdatumet gäller.",
            "Untick a deadline that isn't approved: the proposal falls, and the old deadline stands.");
        public static Text Date(Deadline? current, Deadline proposed)
        {
            var by = Assignments.InWords(proposed);
            return current is null ? by : new($"{Assignments.InWords(current).Sv} → {by.Sv}", $"{Assignments.InWords(current).En} → {by.En}");
        }

        public static Text AddClause { get; } = new("Lägg till en punkt", "Add a clause");
        public static Text Clause(int number) => new($"Punkt {number}", $"Clause {number}");
        public static Text Submit(int number) => new($"Skriv in utfallet i {Agenda.Item(number).Sv}", $"Record the outcome of {Agenda.Item(number).En}");
        public static Text Before { get; } = new("Utfallet kan skrivas om tills sammanträdet avslutas. Först då händer något med ärendet.",
            "The outcome can be written again until the meeting is closed. Nothing happens to the case before that.");
        public static Text ToAgenda { get; } = new("Till föredragningslistan", "To the agenda");

        public static Text Explain(Body body, Outcome outcome) => outcome switch
        {
            Outcome.Propose => new($"{body.Abbreviation} föreslår att {body.Board.Abbreviation} beslutar enligt tjänsteskrivelsen.", "The committee proposes that the board decides as the staff report says."),
            Outcome.ProposeChanged => new($"{body.Abbreviation} föreslår att {body.Board.Abbreviation} beslutar med {Decisions.Genitive(body.Abbreviation)} egna ändringar.", "The committee proposes with changes of its own."),
            Outcome.ProposeReject => body.Function == BodyFunction.Committee
                ? new($"{body.Abbreviation} föreslår att {body.Board.Abbreviation} avslår.", "The committee proposes that the board turns it down.")
                : new($"{body.Abbreviation} föreslår att kommunfullmäktige avslår. Fullmäktige har sista ordet.", "The board proposes that the council turns it down. The council has the last word."),
            Outcome.Forward => new($"{body.Abbreviation} tar inte ställning. {body.Board.Abbreviation} får tjänsteskrivelsen som den är.", "The committee takes no stand. The board gets the staff report as it is."),
            Outcome.Approve => new($"{body.Abbreviation} beslutar enligt förslaget.", $"{Who(body)} decides as proposed."),
            Outcome.ApproveChanged => new($"{body.Abbreviation} bifaller förslaget, men ändrar en eller flera punkter.", $"{Who(body)} approves, but changes one clause or more."),
            Outcome.Reject => new($"{body.Abbreviation} säger nej till förslaget.", $"{Who(body)} turns the proposal down."),
            Outcome.Answer => new("Motionen, medborgarförslaget eller frågan är därmed besvarad.", "The motion, proposal or question is thereby answered."),
            Outcome.File => new("Ärendet läggs till handlingarna utan vidare åtgärd. Det kan inte överklagas.", "The matter is placed on file without further action. It can't be appealed."),
            Outcome.Note => new($"{body.Abbreviation} har tagit del av ärendet. Det kan inte överklagas.", "The matter is noted. It can't be appealed."),
            Outcome.Dismiss => new("Ärendet avskrivs: det går inte vidare.", "The matter is dismissed: it goes no further."),
            Outcome.ReferToCouncil => new($"{body.Abbreviation} föreslår kommunfullmäktige, som har sista ordet.", "The board proposes to the council, which has the last word."),
            Outcome.SendBack when body.Function == BodyFunction.Council => new("Ärendet behöver beredas mer innan det kan avgöras. I fullmäktige räcker en tredjedel av de närvarande (KL 5 kap. 50 §).",
                "The matter needs more preparation before it can be decided. In the council one third of those present will do (KL 5:50)."),
            Outcome.SendBack => new("Ärendet behöver beredas mer innan det kan avgöras. I nämnd räcker enkel majoritet.",
                "The matter needs more preparation before it can be decided. In a board a simple majority will do."),
            Outcome.Postpone => new($"Ärendet tas upp på {Decisions.Abbreviation(body).Sv}:s nästa sammanträde, utan ny beredning.",
                $"The matter is taken up at the next meeting of {Decisions.Abbreviation(body).En}, without new preparation."),
        };

        private static string Who(Body body) => body.Function == BodyFunction.Council ? "The council" : "The board";
    }
}
