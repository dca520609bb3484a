using Arende.Engine.Definitions;

namespace Arende.Engine.Execution;

/// <summary>Tells what has been answered already from what was never asked for.</summary>
static class StimulusLateness
{
    public static StimulusAnswer Of(StateRows rows, Step step, Stimulus stimulus)
    {
        var isItsKind = stimulus is TaskCompleted
            ? step.Type == ActivityType.RunTask
            : step.Type is ActivityType.Delay or ActivityType.StartAt;
        return isItsKind && rows.Visits[step.Position] > 0 ? StimulusAnswer.AlreadyDone : StimulusAnswer.NotWaiting;
    }

    public static StimulusAnswer OfEvent(DefinitionModel model, StateRows rows, string name)
    {
        var wasWaitedFor = Array.Exists(rows.NamedEvents, named => named.EventName == name)
            || Array.Exists(model.Steps, step => step.Type == ActivityType.Event && step.Node.EventName == name && rows.Visits[step.Position] > 0);
        return wasWaitedFor ? StimulusAnswer.AlreadyDone : StimulusAnswer.NotWaiting;
    }
}
