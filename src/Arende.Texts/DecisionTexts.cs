using Arende.Domain.Bodies;
using Arende.Domain.Cases;
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
            Outcome.ProposeReject => new("Föreslår avslag", "Proposes rejection"),
            Outcome.Forward => new("Lämnas vidare utan eget förslag", "Handed on to the board without a proposal"),
            Outcome.Approve => new("Bifall", "Approved"),
            Outcome.ApproveChanged => new("Bifall med ändring", "Approved with changes"),
            Outcome.Reject => new("Avslag", "Rejected"),
            Outcome.Answer => new("Anses besvarad", "Considered answered"),
            Outcome.File => new("Läggs till handlingarna", "Placed on file"),
            Outcome.Note => new("Noteras", "Noted"),
            Outcome.Dismiss => new("Avskrivs", "Dismissed"),
            Outcome.ReferToCouncil => new("Förslag till kommunfullmäktige", "Proposed to the council"),
            Outcome.SendBack => new("Återremiss", "Sent back"),
            Outcome.Postpone => new("Bordläggning", "Postponed"),
        };

        /// <summary>The same of an item whose clauses may differ: "Bifall (1, 3), avslag (2)".</summary>
        public static Text Of(Outcome outcome, IReadOnlyList<Clause> clauses)
        {
            var groups = clauses.Where(clause => clause.Outcome is not null).GroupBy(clause => clause.Outcome!.Value).ToList();
            if (groups.Count < 2) return groups.Count == 1 && IsSaidByClause(outcome, groups[0].Key) ? Of(groups[0].Key) : Of(outcome);
            var said = groups.ConvertAll(group => (Text: Of(group.Key), Numbers: ClauseList.HasUniqueNumbers(clauses) ? $" ({string.Join(", ", group.Select(clause => clause.Number))})" : ""));
            return new(
                string.Join(", ", said.Select((one, at) => Within(one.Text.Sv, at) + one.Numbers)),
                string.Join(", ", said.Select((one, at) => Within(one.Text.En, at) + one.Numbers)));
        }

        // The whole item's word hides it: a rejection that is proposed to the council, and what a committee decided itself and so left nothing of to hand on.
        private static bool IsSaidByClause(Outcome outcome, Outcome given) =>
            (outcome.EndsTheMatter() && given == Outcome.ProposeReject) || (outcome == Outcome.Forward && given.IsDecision());

        private static string Within(string words, int at) => at == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

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
