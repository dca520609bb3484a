using Arende.Domain.Bodies;
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
            Outcome.Forward => new("Lämnas vidare utan eget förslag", "Handed on to the board without a proposal"),
            Outcome.Approve => new("Bifall", "Approved"),
            Outcome.ApproveChanged => new("Bifall med ändring", "Approved with changes"),
            Outcome.Reject => new("Avslag", "Rejected"),
            Outcome.ReferToCouncil => new("Hänskjuts till kommunfullmäktige", "Referred to the council"),
            Outcome.SendBack => new("Återremiss", "Sent back"),
            Outcome.Postpone => new("Bordläggning", "Postponed"),
        };

        public static Text Abbreviation(Body body) => new(body.Abbreviation, body.Abbreviation);

        /// <summary>Within a sentence.</summary>
        public static Text InSentence(Body body) => new(body.SwedishInSentence, body.EnglishInSentence);

        public static Text Named(Body body) => new(body.SwedishName, body.EnglishName);

        /// <summary>In English with the abbreviation, by which everybody there calls it.</summary>
        public static Text Of(Body body) => new(body.SwedishName, $"{body.EnglishName} ({body.Abbreviation})");

        /// <summary>Where no body is meant: in what holds for every board's cases.</summary>
        public static Text Of(BodyFunction function) => function switch
        {
            BodyFunction.Committee => new("Utskottet", "The committee"),
            BodyFunction.Board => new("Nämnden", "The board"),
            BodyFunction.Council => new("Fullmäktige", "The council"),
        };

        public static Text Proposes(Body body) => new($"{body.SwedishName} föreslår", $"{body.EnglishName} proposes");

        public static Text Decides(Body body) => new($"{body.SwedishName} beslutar", $"{body.EnglishName} decides");

        /// <summary>"KS", "SN:s".</summary>
        public static string Genitive(string abbreviation) => abbreviation.EndsWith('S') ? abbreviation : abbreviation + ":s";
    }
}
