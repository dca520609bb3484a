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
        public static Text ReasonHelp(Body body) => body.Function == BodyFunction.Committee
            ? new("Måste skrivas vid återremiss, och blir ett villkor som handläggaren ska uppfylla.",
                "Must be given for a send-back, and becomes a condition for the case officer to meet.")
            : new("Måste skrivas vid återremiss och avslag. Vid återremiss blir den ett villkor som handläggaren ska uppfylla.",
                "Must be given for a send-back and a rejection. When sent back, it becomes a condition for the case officer to meet.");
        public static Text ChangedLegend { get; } = new("Beslutspunkterna som de ändrades", "The clauses as they were changed");
        public static Text ChangedHelp { get; } = new("Gäller bara när utfallet är med ändring. Skriv om det som ändrades. Töm en punkt för att ta bort den.",
            "Counts only when the outcome is with changes. Rewrite what was changed. Empty a clause to remove it.");
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
            Outcome.Forward => new($"{body.Abbreviation} tar inte ställning. {body.Board.Abbreviation} får tjänsteskrivelsen som den är.", "The committee takes no stand. The board gets the staff report as it is."),
            Outcome.Approve => new($"{body.Abbreviation} beslutar enligt förslaget.", "The board decides as proposed."),
            Outcome.ApproveChanged => new($"{body.Abbreviation} bifaller förslaget, men ändrar en eller flera punkter.", "The board approves, but changes one clause or more."),
            Outcome.Reject => new($"{body.Abbreviation} säger nej till förslaget. Ärendet är därmed avgjort.", "The board turns the proposal down. That settles the matter."),
            Outcome.ReferToCouncil => new($"{body.Abbreviation} lämnar ärendet till kommunfullmäktige, som har sista ordet.", "The board refers the matter to the council, which has the last word."),
            Outcome.SendBack => new("Ärendet behöver beredas mer innan det kan avgöras. I nämnd räcker enkel majoritet.",
                "The matter needs more preparation before it can be decided. In a board a simple majority will do."),
            Outcome.Postpone => new($"Ärendet tas upp på {Decisions.Abbreviation(body).Sv}:s nästa sammanträde, utan ny beredning.",
                $"The matter is taken up at the next meeting of {Decisions.Abbreviation(body).En}, without new preparation."),
        };
    }
}
