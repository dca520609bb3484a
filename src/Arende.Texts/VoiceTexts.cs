using Arende.Application.Bodies;
using Arende.Application.DelegatedDecisions;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Texts;

/// <summary>A list of clauses, and in whose voices it is read, outermost first: "Kommunstyrelsen föreslår", "Kommunfullmäktige beslutar".</summary>
public sealed record SpokenList(IReadOnlyList<Text> Voices, IReadOnlyList<Clause> Clauses);

public static partial class T
{
    /// <summary>In whose voices clauses are read: each list under who decides it, and under nobody else.</summary>
    public static class Voices
    {
        /// <summary>Before a body has said anything.</summary>
        public static IReadOnlyList<SpokenList> Of(Body body, IReadOnlyList<Clause> clauses) => Lists(clauses, list => At(body, list.Voice));

        /// <summary>What a body did with them: each list under who decides it and, where clauses have outcomes of their own, those that are read alike together.</summary>
        /// <param name="body">The body.</param>
        /// <param name="outcome">What it did with the item.</param>
        /// <param name="clauses">All clauses of the item.</param>
        /// <param name="caseType">The case's type, where a rejection is to say what was rejected.</param>
        public static IReadOnlyList<SpokenList> Of(Body body, Outcome outcome, IReadOnlyList<Clause> clauses, string caseType = "") =>
            [.. ClauseList.Of(clauses).SelectMany(ReadAlike).Select(list => new SpokenList(list[0].Outcome is null ? AsWhole(body, outcome, list[0], clauses, caseType)
                : ClauseVerbs.Did(body, list[0], list, list.Count == clauses.Count ? caseType : ""), list))];

        private static IEnumerable<IReadOnlyList<Clause>> ReadAlike(ClauseList list)
        {
            var groups = new List<List<Clause>>();
            foreach (var clause in list.Clauses)
            {
                if (groups.Count == 0 || ClauseVerbs.Sort(groups[^1][^1]) != ClauseVerbs.Sort(clause)) groups.Add([]);
                groups[^1].Add(clause);
            }
            return groups;
        }

        // What was decided before clauses had outcomes of their own.
        private static IReadOnlyList<Text> AsWhole(Body body, Outcome outcome, Clause clause, IReadOnlyList<Clause> clauses, string caseType) => outcome switch
        {
            Outcome.Reject when clause.Voice?.Decides == BodyFunction.Council && body.Parent is { } council => [Decisions.Proposes(body), Received.Rejects(council, "", clauses)],
            Outcome.Reject => [Received.Rejects(body, caseType, clauses)],
            Outcome.ReferToCouncil => ClauseList.IsDecided(clause, outcome, clauses) ? [Decisions.Decides(body)] : ToCouncil(body),
            _ => At(body, clause.Voice),
        };

        /// <summary>As the office proposes to a body that has no proposal of a committee.</summary>
        public static IReadOnlyList<SpokenList> OfOffice(Body body, IReadOnlyList<Clause> clauses) => Lists(clauses, list => [Agenda.OfficeProposes, .. At(body, list.Voice)]);

        /// <summary>As a delegate decided them, whose voice is nobody's but their own (KL 6:37): "Förvaltningschef … beslutar på delegation från kommunstyrelsen".</summary>
        public static IReadOnlyList<SpokenList> OfDelegate(DelegateDecision decision, Body board, IReadOnlyList<Clause> clauses) => Lists(clauses, _ => [Delegate(decision, board)]);

        /// <summary>Before somebody has decided: by whom isn't known.</summary>
        public static IReadOnlyList<SpokenList> ByDelegation(Body board, IReadOnlyList<Clause> clauses) =>
            Lists(clauses, _ => [new($"Beslut på delegation från {board.SwedishInSentence}", $"Decision by delegation of {board.EnglishInSentence}")]);

        internal static Text Delegate(DelegateDecision decision, Body board) => new(
            $"{(decision.Post.Length > 0 ? char.ToUpperInvariant(decision.Post[0]) + decision.Post[1..] + " " : "")}{decision.Name} beslutar på delegation från {board.SwedishInSentence}",
            $"{decision.By} decides by delegation of {board.EnglishInSentence}");

        /// <summary>As the staff report has all or some of its clauses: under its own headings, or those that are usual; of what a delegate decides in nobody else's voice.</summary>
        public static IReadOnlyList<SpokenList> OfReport(StaffReport report, IReadOnlyList<Clause> clauses, BodyCatalogue bodies, BodyId board, bool isDelegated = false)
        {
            if (isDelegated) return ByDelegation(bodies[board], clauses);
            var usual = bodies.Of(BodyFunction.Committee, board) ?? bodies[board];
            return Lists(clauses, list => list.Voice switch
            {
                null => report.Voices.Count > 0 ? [.. report.Voices.Select(AsWritten)] : At(usual, null),
                { Heading: { } heading } => [.. heading.Split('\n').Select(AsWritten)],
                { } voice => voice.Proposes is null || voice.Decides == BodyFunction.Council ? At(voice.Decides == BodyFunction.Committee ? usual : bodies[board], voice) : At(usual, voice),
            });
        }

        /// <summary>A voice in a list of those that can be chosen.</summary>
        public static Text Choice(ClauseVoice voice, BodyCatalogue bodies, BodyId board)
        {
            if (voice.Heading is { } heading) return new(string.Join(": ", heading.Split('\n')), string.Join(": ", heading.Split('\n')));
            var words = OfReport(StaffReport.Empty, [new Clause(1, "") { Voice = voice }], bodies, board)[0].Voices;
            return new(string.Join(": ", words.Select(word => word.Sv)), string.Join(": ", words.Select(word => word.En)));
        }

        /// <summary>"Punkt 2"; with who decides it, where the number alone names several.</summary>
        public static Text Name(IReadOnlyList<Clause> all, Clause clause) => ClauseList.HasUniqueNumbers(all) || clause.Voice is not { } voice
            ? Outcomes.Clause(clause.Number)
            : new($"{Outcomes.Clause(clause.Number).Sv} ({Lower(Decisions.Of(voice.Decides).Sv)} beslutar)", $"{Outcomes.Clause(clause.Number).En} ({Lower(Decisions.Of(voice.Decides).En)} decides)");

        /// <summary>A note on a clause, where the clause itself isn't shown.</summary>
        public static Text Numbered(IReadOnlyList<Clause> all, Clause clause, Text note) => new($"{Name(all, clause).Sv}. {note.Sv}", $"{Name(all, clause).En}. {note.En}");

        /// <summary>The same by its place; one that was added beyond the last is counted on.</summary>
        public static Text Name(IReadOnlyList<Clause> all, int place) => place < all.Count ? Name(all, all[place]) : Outcomes.Clause(place + 1);

        internal static IReadOnlyList<Text> At(Body body, ClauseVoice? voice) => (body.Function, voice?.Decides) switch
        {
            (BodyFunction.Committee, BodyFunction.Committee) => [Decisions.Decides(body)],
            (BodyFunction.Committee, BodyFunction.Council) => [Decisions.Proposes(body), .. ToCouncil(body.Board)],
            (BodyFunction.Committee, _) => [Decisions.Proposes(body), Decisions.Decides(body.Board)],
            (BodyFunction.Board, BodyFunction.Council) => ToCouncil(body),
            // The board's case, but a committee's own to decide; which of them is not known here.
            (BodyFunction.Board, BodyFunction.Committee) => [new($"{Decisions.Of(BodyFunction.Committee).Sv} beslutar", $"{Decisions.Of(BodyFunction.Committee).En} decides")],
            _ => [Decisions.Decides(body)],
        };

        internal static IReadOnlyList<Text> ToCouncil(Body board) => [Decisions.Proposes(board), Decisions.Decides(board.Parent ?? board)];

        private static IReadOnlyList<SpokenList> Lists(IReadOnlyList<Clause> clauses, Func<ClauseList, IReadOnlyList<Text>> voices) =>
            [.. ClauseList.Of(clauses).Select(list => new SpokenList(voices(list), list.Clauses))];

        private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

        private static Text AsWritten(string voice) => new(voice.Trim().TrimEnd(':'), voice.Trim().TrimEnd(':'));
    }
}
