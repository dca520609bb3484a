using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>What a picture says of activities and of the ways between them.</summary>
internal sealed class PathWords(WorkflowDefinition definition, ProcessPath? path)
{
    private const string Otherwise = "Default";

    public PathNode Node(ActivityNode activity)
    {
        var step = path?.Step(activity.Id);
        var name = new Text(activity.Name, activity.Name);
        return activity.Type switch
        {
            "Elsa.Start" => new(activity, NodeShape.Start, T.Paths.Start, null, null, null),
            "Elsa.Finish" or "Elsa.End" => new(activity, NodeShape.End, T.Paths.End, null, null, null),
            "Elsa.Fault" => new(activity, NodeShape.End, name, null, null, null),
            "Elsa.FlowSwitch" or "Elsa.FlowDecision" => new(activity, NodeShape.Choice, name, null, null, null),
            "Elsa.FlowFork" or "Elsa.FlowJoin" => new(activity, NodeShape.Bar, name, null, null, null),
            _ => new(activity, NodeShape.Step, step is null ? TaskPayload.Words(activity.Payload?["title"]) ?? name : T.Steps.Of(step.Title), Who(activity, step), By(activity, step), step?.Stage),
        };
    }

    /// <summary>What the ways are called by which a choice goes on; null where nothing is chosen.</summary>
    public Text? Of(ActivityNode activity, IReadOnlyList<string> ports)
    {
        if (activity.Type is not ("Elsa.FlowSwitch" or "Elsa.FlowDecision")) return null;
        var said = ports.Count > 1 ? ports.Where(port => port != Otherwise) : ports;
        var words = said.Select(port => Of(activity, port)).Distinct().ToList();
        return words.Count == 0 ? null : new(string.Join(" / ", words.Select(word => word.Sv)), string.Join(" / ", words.Select(word => word.En)));
    }

    private Text Of(ActivityNode activity, string port) => path is not null && path.Ports.TryGetValue((activity.Id, port), out var words) ? T.Steps.Of(words) : port switch
    {
        "True" => T.Paths.Yes,
        "False" => T.Paths.No,
        Otherwise => T.Paths.Otherwise,
        _ => Answer(activity, port) ?? new Text(port, port),
    };

    // A port that is named as an outcome of the task before it says what that answer says.
    private Text? Answer(ActivityNode choice, string port) => (
        from way in definition.Connections
        where way.TargetId == choice.Id
        from activity in definition.Activities
        where activity.Id == way.SourceId
        from outcome in (activity.Payload?["outcomes"] as JsonArray ?? []).OfType<JsonObject>()
        where string.Equals((string?)outcome["id"], port, StringComparison.OrdinalIgnoreCase)
        select (string?)outcome["id"] == SendingBack.Outcome ? T.WorkItems.SendsBack : TaskPayload.Words(outcome)).FirstOrDefault();

    private static Text? Who(ActivityNode activity, ProcessStep? step) => By(activity, step) switch
    {
        StepShape.Person => activity.Payload?["role"] is JsonValue role && role.TryGetValue<string>(out var held) ? T.Roles.Of(held) : null,
        StepShape.Machine => T.Paths.System,
        StepShape.Event => step?.Function is { } body ? T.Decisions.Of(body) : T.Paths.Event,
        StepShape.Timer => T.Paths.Time,
        null => null,
    };

    private static StepShape? By(ActivityNode activity, ProcessStep? step) => step?.Kind.Shape ?? activity.Type switch
    {
        "Elsa.RunTask" => StepShape.Person,
        "Elsa.Event" => StepShape.Event,
        "Elsa.Delay" or "Elsa.StartAt" => StepShape.Timer,
        _ => null,
    };
}
