using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>What a body did with a clause, as the heading over it: the decision that it is, or the proposal.</summary>
    internal static class ClauseVerbs
    {
        /// <param name="body">The body.</param>
        /// <param name="first">One of the clauses.</param>
        /// <param name="clauses">Those that stand under the heading.</param>
        /// <param name="caseType">The case's type, where all of its clauses do; else empty.</param>
        public static IReadOnlyList<Text> Did(Body body, Clause first, IReadOnlyList<Clause> clauses, string caseType) => first.Outcome!.Value switch
        {
            Outcome.Approve or Outcome.ApproveChanged => [Decisions.Decides(body)],
            Outcome.Reject => [Received.Rejects(body, caseType, clauses)],
            Outcome.Answer => [Answers(body, caseType)],
            Outcome.File => [new($"{body.SwedishName} lägger till handlingarna", $"{body.EnglishName} places on file")],
            Outcome.Note => [new($"{body.SwedishName} noterar", $"{body.EnglishName} notes")],
            Outcome.Dismiss => [new($"{body.SwedishName} avskriver", $"{body.EnglishName} dismisses")],
            Outcome.ReferToCouncil => Voices.ToCouncil(body),
            Outcome.ProposeReject => ProposesToReject(body, first, clauses, caseType),
            Outcome.Forward => [new($"{body.SwedishName} lämnar vidare utan eget förslag", $"{body.EnglishName} hands on without a proposal")],
            Outcome.Propose or Outcome.ProposeChanged or Outcome.SendBack or Outcome.Postpone => Voices.At(body, first.Voice),
        };

        /// <summary>What is read under one heading: a yes with changes as a yes.</summary>
        public static Outcome? Sort(Clause clause) => clause.Outcome switch
        {
            Outcome.ApproveChanged => Outcome.Approve,
            Outcome.ProposeChanged => Outcome.Propose,
            _ => clause.Outcome,
        };

        private static List<Text> ProposesToReject(Body body, Clause first, IReadOnlyList<Clause> clauses, string caseType)
        {
            if (body.Function != BodyFunction.Committee) return [Decisions.Proposes(body), Received.Rejects(body.Parent ?? body, caseType, clauses)];
            return first.Voice?.Decides == BodyFunction.Council && body.Board.Parent is { } council
                ? [Decisions.Proposes(body), Decisions.Proposes(body.Board), Received.Rejects(council, caseType, clauses)]
                : [Decisions.Proposes(body), Received.Rejects(body.Board, caseType, clauses)];
        }

        private static Text Answers(Body body, string caseType) => caseType switch
        {
            "motion" => new($"{body.SwedishName} anser motionen besvarad", $"{body.EnglishName} considers the motion answered"),
            "citizen-proposal" => new($"{body.SwedishName} anser medborgarförslaget besvarat", $"{body.EnglishName} considers the citizen proposal answered"),
            _ => new($"{body.SwedishName} anser förslaget besvarat", $"{body.EnglishName} considers the proposal answered"),
        };
    }
}
