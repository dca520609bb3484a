using Arende.Application.DelegatedDecisions;
using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Paths;

namespace Arende.Web.Features.Cases;

/// <summary>Draws a path's stages, in the order in which its definition tells them: where the case has been, is, and goes.</summary>
public static class CasePath
{
    public static IReadOnlyList<PathStep> Draw(CaseFlow flow, IReadOnlyList<CaseDecision> decisions)
    {
        var path = flow.Path;
        // Written off it ended where it stood: what comes after that is neither done nor to come.
        if (flow.WrittenOff is { } answer && path.Step(answer.ActivityId) is { } left)
        {
            var end = path.PlaceOf(left.Stage);
            return Stages(at => at < end ? PathState.Done : at == end ? PathState.WrittenOff : PathState.NotReached);
        }
        var here = flow.Here.Select(path.Step).OfType<ProcessStep>().Select(step => path.PlaceOf(step.Stage)).DefaultIfEmpty(flow.HasEnded ? path.Stages.Count : -1).Min();
        return Stages(at => at < here ? IsPassedOver(path.Stages[at]) ? PathState.NotReached : PathState.Done : at == here ? PathState.Current : PathState.Ahead);

        List<PathStep> Stages(Func<int, PathState> stateAt) => [.. path.Stages.Select((stage, at) => new PathStep(new Text(stage.Name.Sv, stage.Name.En), stateAt(at), Rounds(stage)))];

        // KL 6:40 3 st: what isn't to be reported comes to no meeting.
        bool IsPassedOver(Stage stage) => path.Steps.Where(step => step.Stage == stage).All(step => step.Kind == MeetingOutcome.Kind)
            && flow.Items.LastOrDefault(item => item.Outcome is DelegateDecision.Reported or DelegateDecision.Unreported)?.Outcome == DelegateDecision.Unreported;

        int Rounds(Stage stage)
        {
            var steps = path.Steps.Where(step => step.Stage == stage).ToList();
            var activities = steps.Select(step => step.ActivityId).ToHashSet();
            var visits = flow.Items.Where(item => activities.Contains(item.ActivityId)).Select(item => item.Visit)
                .Concat(flow.Events.Where(wait => activities.Contains(wait.ActivityId)).Select(wait => wait.Visit)).DefaultIfEmpty(1).Max();
            // An event that was waited for leaves no row: what the body did is told by its meetings.
            var meetings = steps.Where(step => step.Kind == MeetingOutcome.Kind).Select(step => decisions.Count(decision => decision.Body.Function == step.Function)).DefaultIfEmpty(1).Max();
            return Math.Max(visits, meetings);
        }
    }

    /// <summary>Where the case stands among all steps, how often it was at each, and how often it went each way that is known.</summary>
    public static PathMarks Mark(CaseFlow flow, IReadOnlyDictionary<string, int> visits, PathGraph graph, IReadOnlyList<CaseDecision> decisions)
    {
        var answers = flow.Items.Where(item => item.Outcome is not null).Select(item => (item.ActivityId, Answer: item.Outcome!))
            .Concat(from step in flow.Path.Steps
                    where step.Kind == MeetingOutcome.Kind
                    from decision in decisions
                    where decision.Body.Function == step.Function && decision.Outcome is not null
                    select (step.ActivityId, Answer: decision.Outcome.ToString()!));
        return new(flow.Here.ToHashSet(StringComparer.Ordinal), visits, GoneWays.Count(graph, visits, answers.ToLookup(answer => answer.ActivityId, answer => answer.Answer))) { WrittenOffAt = flow.WrittenOff?.ActivityId };
    }
}
