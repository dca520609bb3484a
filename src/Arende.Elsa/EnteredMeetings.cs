using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Options;
using Elsa.Workflows.Pipelines.WorkflowExecution;
using Elsa.Workflows.Signals;

namespace Arende.Elsa;

/// <summary>
/// Enters a meeting point to which no more branches can come since one of them has gone elsewhere. Elsa looks at a meeting point only when a
/// branch comes to it; so when nothing else is to be done, its flowchart is asked to schedule the activity.
/// </summary>
sealed class EnteredMeetings(WorkflowMiddlewareDelegate next, IActivityInvoker invoker) : WorkflowExecutionMiddleware(next)
{
    public override async ValueTask InvokeAsync(WorkflowExecutionContext context)
    {
        await Next(context);
        var transition = ElsaTransition.Current;
        while (context.ActivityExecutionContexts.FirstOrDefault(IsRootFlowchart) is { Status: ActivityStatus.Running } flowchart && Missed(transition, context) is { } missed
            && ((Flowchart)flowchart.Activity).Activities.FirstOrDefault(activity => activity.Id == missed) is { } activity)
        {
            var visits = transition.Visits.Sum();
            await flowchart.SendSignalAsync(new ScheduleChildActivity(activity));
            while (context.Scheduler.HasAny) await Invoke(context, context.Scheduler.Take());
            if (transition.Visits.Sum() == visits) return;
        }
    }

    static string? Missed(ElsaTransition transition, WorkflowExecutionContext context) =>
        MeetingPoints.Missed(transition.Definition.Model, transition.Before with { Waits = ElsaRows.Waits(transition, context.Bookmarks), Arrivals = [.. transition.Arrivals] })?.Id;

    static bool IsRootFlowchart(ActivityExecutionContext context) => context.Activity is Flowchart && context.ParentActivityExecutionContext?.Activity is Workflow;

    // As Elsa's own scheduler does with what it takes.
    Task<ActivityExecutionContext> Invoke(WorkflowExecutionContext context, global::Elsa.Workflows.Models.ActivityWorkItem item) => invoker.InvokeAsync(context, item.Activity, new ActivityInvocationOptions
    {
        Owner = item.Owner, ExistingActivityExecutionContext = item.ExistingActivityExecutionContext, Tag = item.Tag, Variables = item.Variables, Input = item.Input,
        SchedulingActivityExecutionId = item.SchedulingActivityExecutionId, SchedulingWorkflowInstanceId = item.SchedulingWorkflowInstanceId, SchedulingCallStackDepth = item.SchedulingCallStackDepth,
    });
}
