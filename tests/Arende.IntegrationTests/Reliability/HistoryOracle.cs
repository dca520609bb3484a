using System.Security.Cryptography;
using Arende.Application.History;
using Arende.Domain.History;
using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Each history is an unbroken chain without gaps, with at least what was acknowledged in it and at most what was asked for.</summary>
internal static class HistoryOracle
{
    public static IEnumerable<string> Compare(Findings found, IReadOnlyList<Attempt> attempts)
    {
        var histories = found.History.ToLookup(h => h.SubjectId);
        foreach (var history in histories)
            foreach (var broken in Broken(history)) yield return broken;
        var byCase = attempts.Where(a => a.Operation.Case is not null).ToLookup(a => a.Operation.Case!.Value);
        foreach (var one in found.Cases)
        {
            var rows = histories[one.Id.Value].ToLookup(h => h.Kind);
            if (rows[HistoryKind.CaseRegistered].Count() + rows[HistoryKind.CaseImported].Count() != 1) yield return $"{one.Number} has not begun once.";
            foreach (var (verb, kind) in Told)
            {
                var asked = byCase[one.Id.Value].Where(a => a.Operation.Verb == verb).ToList();
                var (least, most) = (asked.Count(a => a.Reply.Kind == ReplyKind.Done), asked.Count);
                var count = rows[kind].Count();
                // Answered "done before", or nothing to change: acknowledged again without a row of its own.
                if (verb is Verb.Complete or Verb.TickCondition or Verb.AnswerRemark or Verb.SayEffects)
                    least = asked.Where(a => a.Reply.Kind == ReplyKind.Done).Select(a => a.Operation.Part).Distinct().Count();
                // An outcome is told when its meeting is closed.
                if (verb == Verb.Record) least = 0;
                if (count < least || count > most) yield return $"{one.Number} has {count} rows {kind}, but {least} were acknowledged and {most} asked for.";
            }
        }
    }

    private static IEnumerable<(Verb, HistoryKind)> Told =>
    [
        (Verb.SaveDraft, HistoryKind.DraftSaved), (Verb.AnswerRemark, HistoryKind.RemarkAnswered), (Verb.TickCondition, HistoryKind.ConditionMet),
        (Verb.SayEffects, HistoryKind.ClauseEffectsAnswered),
        (Verb.Complete, HistoryKind.WorkItemCompleted), (Verb.AddToAgenda, HistoryKind.AddedToAgenda), (Verb.Record, HistoryKind.MeetingOutcome),
    ];

    // Written anew here: the product's own check could be wrong as its chain is.
    private static IEnumerable<string> Broken(IEnumerable<HistoryEntry> history)
    {
        byte[] previous = [];
        var expected = 1L;
        foreach (var row in history)
        {
            if (row.Sequence != expected++) yield return $"The history of {row.SubjectId} has row {row.Sequence} where {expected - 1} should be.";
            if (!SHA256.HashData([.. previous, .. row.Canonical]).SequenceEqual(row.Hash)) yield return $"The chain of {row.SubjectId} is broken at {row.Sequence}.";
            previous = row.Hash;
        }
    }
}
