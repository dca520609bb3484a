using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Texts;

namespace Arende.Web.Features.Cases;

/// <summary>Draws the definition's main line, in the order in which the file tells it: where the case has been, is, and goes.</summary>
public static class CasePath
{
    public static IReadOnlyList<PathStep> Draw(CaseFlow flow, IReadOnlyList<CaseDecision> decisions)
    {
        var steps = flow.Definition.Activities.Select(activity => (activity.Id, Milestone: Milestones.Of(activity)))
            .Where(step => step.Milestone is not null).Select(step => (step.Id, Milestone: step.Milestone!.Value)).ToList();
        var waiting = flow.Open.Select(item => item.ActivityId)
            .Concat(flow.Events.Select(wait => wait.ActivityId)).Concat(flow.Timers.Select(timer => Before(flow, timer))).ToHashSet();
        var line = steps.Select(step => step.Milestone).Distinct().ToList();
        var here = steps.Where(step => waiting.Contains(step.Id)).Select(step => line.IndexOf(step.Milestone)).DefaultIfEmpty(flow.HasEnded ? line.Count : -1).Min();
        return [.. line.Select((milestone, at) => new PathStep(
            T.CasePage.Milestone(milestone),
            at < here ? PathState.Done : at == here ? PathState.Current : PathState.Ahead,
            Rounds(milestone)))];

        int Rounds(Milestone milestone)
        {
            var activities = steps.Where(step => step.Milestone == milestone).Select(step => step.Id).ToHashSet();
            var visits = flow.Items.Where(item => activities.Contains(item.ActivityId)).Select(item => item.Visit)
                .Concat(flow.Events.Where(wait => activities.Contains(wait.ActivityId)).Select(wait => wait.Visit)).DefaultIfEmpty(1).Max();
            return Math.Max(visits, milestone switch
            {
                Milestone.Committee => decisions.Count(decision => decision.Body == Body.Committee),
                Milestone.Board => decisions.Count(decision => decision.Body == Body.Board),
                _ => 1,
            });
        }
    }

    // A timer is no milestone of its own: it belongs to the step before it, past what only steers.
    private static string Before(CaseFlow flow, WorkflowTimer timer)
    {
        var tasks = flow.Definition.Activities.Where(activity => Milestones.Of(activity) is not null).Select(activity => activity.Id).ToHashSet();
        var passed = new HashSet<string>();
        var at = timer.ActivityId;
        while (!tasks.Contains(at) && passed.Add(at))
            at = flow.Definition.Connections.FirstOrDefault(connection => connection.TargetId == at)?.SourceId ?? at;
        return at;
    }
}
