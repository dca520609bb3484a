using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Meetings hold the outcomes that were acknowledged, and a body's § counts through its year.</summary>
internal static class MeetingOracle
{
    public static IEnumerable<string> Compare(Findings found, IReadOnlyList<Attempt> attempts)
    {
        var meetings = found.Meetings.ToDictionary(m => m.Id.Value);
        foreach (var (_, asked, reply) in attempts.Where(a => a.Reply.Kind == ReplyKind.Done))
        {
            if (asked.Verb == Verb.Plan && !meetings.ContainsKey(reply.Made!.Value)) yield return $"The meeting {reply.Made} is lost.";
            if (asked.Verb == Verb.Verify && !meetings[asked.Meeting!.Value].IsVerified) yield return $"The minutes of {asked.Meeting} were verified, and aren't.";
            if (asked.Verb == Verb.Close && !meetings[asked.Meeting!.Value].IsClosed) yield return $"The meeting {asked.Meeting} was closed, and isn't.";
            if (asked.Verb is not (Verb.AddToAgenda or Verb.Record)) continue;
            var items = meetings[asked.Meeting!.Value].Agenda.Where(i => i.CaseId.Value == asked.Case).ToList();
            if (items.Count != 1) yield return $"{asked.Case} stands {items.Count} times on the agenda of {asked.Meeting}.";
            else if (asked.Verb == Verb.Record && (items[0].Outcome ?? items[0].Entered?.Outcome) != asked.Outcome) yield return $"{asked.Case} got {asked.Outcome}, but has {items[0].Outcome}.";
        }
        foreach (var year in found.Meetings.GroupBy(m => (m.BodyId, m.Date.Year)))
        {
            var paragraphs = year.SelectMany(m => m.Agenda).Select(i => i.Paragraph).OfType<int>().Order().ToList();
            if (!paragraphs.SequenceEqual(Enumerable.Range(1, paragraphs.Count)))
                yield return $"{year.Key}: {paragraphs.Count} items, {paragraphs.Distinct().Count()} different §, the last one {paragraphs[^1]}.";
        }
        var decided = found.Meetings.Where(m => m.Function == BodyFunction.Board).SelectMany(m => m.Agenda)
            .Where(i => i.Outcome is Outcome.Approve or Outcome.Reject).Select(i => i.CaseId).ToHashSet();
        var proposed = found.Assignments.Count(a => a.CaseId is { } id && decided.Contains(id) && (a.Proposed is not null || a.ProposedPlanYear is not null));
        if (proposed > 0) yield return $"{proposed} assignments are still proposed though the board has decided.";
    }
}
