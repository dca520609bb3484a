using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What a body does with a case.</summary>
    public static class Decisions
    {
        public static Text Of(Outcome outcome) => outcome switch
        {
            Outcome.Propose => new("Föreslår enligt förvaltningen", "Proposes as the office does"),
            Outcome.ProposeChanged => new("Föreslår med ändringar", "Proposes with changes"),
            Outcome.Forward => new("Lämnas till KS utan eget förslag", "Handed on to the board without a proposal"),
            Outcome.Approve => new("Bifall", "Approved"),
            Outcome.ApproveChanged => new("Bifall med ändring", "Approved with changes"),
            Outcome.Reject => new("Avslag", "Rejected"),
            Outcome.ReferToCouncil => new("Hänskjuts till kommunfullmäktige", "Referred to the council"),
            Outcome.SendBack => new("Återremiss", "Sent back"),
            Outcome.Postpone => new("Bordläggning", "Postponed"),
        };

        public static Text Abbreviation(Body body) => body switch
        {
            Body.Committee => new("AU", "AU"),
            Body.Board => new("KS", "KS"),
            Body.Council => new("KF", "KF"),
        };

        /// <summary>Within a sentence.</summary>
        public static Text InSentence(Body body) => body switch
        {
            Body.Committee => new("arbetsutskottet", "the working committee"),
            Body.Board => new("kommunstyrelsen", "the municipal board"),
            Body.Council => new("kommunfullmäktige", "the council"),
        };

        public static Text Of(Body body) => body switch
        {
            Body.Committee => new("Arbetsutskottet", "The working committee (AU)"),
            Body.Board => new("Kommunstyrelsen", "The municipal board (KS)"),
            Body.Council => new("Kommunfullmäktige", "The municipal council (KF)"),
        };

        /// <summary>In whose voices an item's clauses are written, outermost first.</summary>
        public static IReadOnlyList<string> Voices(Body body) => body switch
        {
            Body.Committee => [CommitteeProposes, BoardDecides],
            Body.Board => [BoardDecides],
            Body.Council => [new Text("Kommunfullmäktige beslutar", "The council decides")],
        };

        public static Text CommitteeProposes { get; } = new("Arbetsutskottet föreslår", "The working committee proposes");
        public static Text BoardDecides { get; } = new("Kommunstyrelsen beslutar", "The municipal board decides");
    }
}
