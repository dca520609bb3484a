using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>
/// Reads what a definition says of its path to people and to the product, and notes what is missing: each finding names the activity and says
/// what to do.
/// </summary>
public sealed class ProcessPathReader
{
    /// <summary>The property of a definition that makes it one of the product's: <c>case</c> or <c>period</c>.</summary>
    public const string SubjectProperty = "subject";

    private static readonly Words Nothing = new("", "");

    private readonly WorkflowDefinition definition;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Stage> stages = new(StringComparer.Ordinal);

    private ProcessPathReader(WorkflowDefinition definition) => this.definition = definition;

    /// <returns>The path, and what must be mended before it can be used; null for a definition that doesn't say whose path it is.</returns>
    public static (ProcessPath? Path, IReadOnlyList<Finding> Findings) Read(WorkflowDefinition definition)
    {
        if (!definition.Properties.ContainsKey(SubjectProperty)) return (null, []);
        var reader = new ProcessPathReader(definition);
        var path = reader.Path();
        return (path, reader.findings);
    }

    /// <summary>
    /// All that must be mended before a definition can be released: what the engine finds, and, where the definition says that it is a
    /// case's or a period's, what is missing for people.
    /// </summary>
    public static IReadOnlyList<Finding> Validate(string json) => Judge(json).Findings;

    /// <summary>The same, and the definition with its path: null while something must be mended. The path is null for a definition that doesn't say whose it is, too.</summary>
    public static (WorkflowDefinition? Definition, ProcessPath? Path, IReadOnlyList<Finding> Findings) Judge(string json)
    {
        var (definition, found) = DefinitionValidator.Read(json, Domain.People.Role.All);
        if (definition is null || found.Count > 0) return (null, null, found);
        var (path, missing) = Read(definition);
        return missing.Count > 0 ? (null, null, missing) : (definition, path, missing);
    }

    private ProcessPath Path()
    {
        var subject = definition.Properties[SubjectProperty] switch
        {
            "case" => SubjectKind.Case,
            "period" => SubjectKind.Period,
            var other => Complain(null, $"The property 'subject' is '{other}': write case or period.", SubjectKind.Case),
        };
        var name = Words(null, definition.Properties, "name") ?? new Words(definition.Name, definition.Name);
        ReadStages(subject);
        var steps = definition.Activities.Where(IsStep).Select(Step).OfType<ProcessStep>().ToList();
        CheckMoves();
        var ladder = LadderReader.Of(definition, steps, problem => Complain(null, problem));
        foreach (var (id, stage) in stages)
            if (steps.All(step => step.Stage != stage)) Complain(null, $"Nothing leads to the stage '{id}': give a step the property stage '{id}', or take the stage away.");
        return new ProcessPath(definition, subject, name, [.. stages.Values], steps.Select(step => step with { Ladder = ladder })) { Ports = Ports() };
    }

    private static bool IsStep(ActivityNode activity) => activity.Type is "Elsa.RunTask" or "Elsa.Event" or "Elsa.Delay" or "Elsa.StartAt";

    private void ReadStages(SubjectKind subject)
    {
        foreach (var node in List(null, definition.Properties, "stages"))
        {
            if (node is not JsonObject stage || Text(stage, "id") is not { Length: > 0 } id)
            {
                Complain(null, "A stage has no id: write each as {\"id\", \"sv\", \"en\", \"state\"}.");
                continue;
            }
            var name = new Words(Text(stage, "sv") ?? "", Text(stage, "en") ?? "");
            if (name.Sv.Length == 0 || name.En.Length == 0) Complain(null, $"The stage '{id}' lacks a language: give both sv and en.");
            if (!stages.TryAdd(id, new Stage(id, name, State(id, Text(stage, "state"), subject)))) Complain(null, $"Two stages have the id '{id}': give each its own.");
        }
        if (stages.Count == 0) Complain(null, "The definition has no stages: list them in the property stages, as a JSON text.");
    }

    private CaseState? State(string stage, string? written, SubjectKind subject)
    {
        if (subject != SubjectKind.Case) return null;
        // Closed is what a case is when its path has ended, and no stage's.
        var states = Enum.GetValues<CaseState>().Where(state => state != CaseState.Closed).ToDictionary(state => JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        return written is not null && states.TryGetValue(written, out var state)
            ? state
            : Complain<CaseState?>(null, $"The stage '{stage}' has the state '{written}': write what the case is there, one of {string.Join(", ", states.Keys)}.", null);
    }

    private void CheckMoves()
    {
        try
        {
            var known = definition.Activities.Select(activity => activity.Id).ToHashSet(StringComparer.Ordinal);
            // What is left, and the join at which a branch has come, are the earlier version's.
            var named = VersionMoves.Of(definition)
                .SelectMany(one => one.Move.Enter.Concat(one.Steps.Values).Concat(one.Move.Arrived.SelectMany(come => new[] { come.Over.SourceId, come.Over.TargetId })));
            foreach (var id in named.OfType<string>().Distinct().Where(id => !known.Contains(id)))
                Complain(null, $"The property moves names the activity '{id}', which the definition doesn't have: write one of its own.");
        }
        catch (FormatException unreadable)
        {
            Complain(null, unreadable.Message);
        }
    }

    private ProcessStep? Step(ActivityNode activity)
    {
        var (id, said) = (activity.Id, activity.Properties);
        var shape = Shape(activity);
        var kind = said.TryGetValue("kind", out var named) ? StepKinds.Find(named) : null;
        if (kind is null) Complain(id, named is null
            ? $"'{id}' has no kind: give it the property kind, one of {Known(shape)}."
            : $"'{id}' is of the kind '{named}', which doesn't exist: use one of {Known(shape)}.");
        else if (!Fits(kind.Shape, shape)) Complain(id, $"'{id}' is of the kind '{named}', which is not for {activity.Type}: use one of {Known(shape)}.");
        var stage = said.TryGetValue("stage", out var belongs) ? stages.GetValueOrDefault(belongs) : null;
        if (stage is null) Complain(id, belongs is null
            ? $"'{id}' has no stage: give it the property stage, one of {string.Join(", ", stages.Keys)}."
            : $"'{id}' stands in the stage '{belongs}', which the definition doesn't have: use one of {string.Join(", ", stages.Keys)}, or add it.");
        var title = shape == StepShape.Person ? Title(activity) : Words(id, said, "title") ?? Nothing;
        var help = Words(id, said, "help", isOptional: kind?.Shape != StepShape.Person);
        var function = kind is { NeedsFunction: true } || said.ContainsKey("function") ? Function(id, said) : null;
        var did = WordsFor(activity, "did", "outcome");
        if (kind is not null) CheckOutcomes(activity, kind, did);
        return kind is null || stage is null ? null : new ProcessStep(id, activity.TaskName ?? activity.EventName, kind, stage, title, help, function, did);
    }

    private static StepShape Shape(ActivityNode activity) => activity.Type switch
    {
        "Elsa.RunTask" => StepShape.Person,
        "Elsa.Event" => StepShape.Event,
        _ => StepShape.Timer,
    };

    private static bool Fits(StepShape kind, StepShape activity) => kind == activity || (kind == StepShape.Machine && activity == StepShape.Person);

    private static string Known(StepShape shape) => string.Join(", ", StepKinds.All.Where(kind => Fits(kind.Shape, shape)).Select(kind => kind.Id).Order(StringComparer.Ordinal));

    private Words Title(ActivityNode activity)
    {
        if (activity.TaskName is null) Complain(activity.Id, $"The task of '{activity.Id}' has a name that a script makes: write it out.");
        var title = activity.Payload?["title"] as JsonObject;
        return title is not null && Text(title, "sv") is { Length: > 0 } sv && Text(title, "en") is { Length: > 0 } en
            ? new Words(sv, en)
            : Complain(activity.Id, $"'{activity.Id}' lacks a language of its payload's title: give both sv and en.", Nothing);
    }

    private BodyFunction? Function(string id, IReadOnlyDictionary<string, string> said) => said.GetValueOrDefault("function") switch
    {
        "committee" => BodyFunction.Committee,
        "board" => BodyFunction.Board,
        "council" => BodyFunction.Council,
        var other => Complain<BodyFunction?>(id, $"'{id}' has the function '{other}': say whose outcome it is, committee, board or council.", null),
    };

    // A property that has words for several things: {"<outcome>": {"sv": …, "en": …}}.
    private Dictionary<string, Words> WordsFor(ActivityNode activity, string property, string thing)
    {
        var found = new Dictionary<string, Words>(StringComparer.Ordinal);
        if (!activity.Properties.TryGetValue(property, out var written)) return found;
        if (Parsed(written) is not JsonObject things)
        {
            Complain(activity.Id, $"The property {property} of '{activity.Id}' is no JSON object: write {{\"<{thing}>\": {{\"sv\", \"en\"}}}}.");
            return found;
        }
        foreach (var (name, words) in things)
            if (words is JsonObject both && Text(both, "sv") is { Length: > 0 } sv && Text(both, "en") is { Length: > 0 } en) found[name] = new Words(sv, en);
            else Complain(activity.Id, $"The property {property} of '{activity.Id}' lacks a language for '{name}': give both sv and en.");
        return found;
    }

    private Dictionary<(string, string), Words> Ports()
    {
        var ports = definition.Activities.SelectMany(activity => WordsFor(activity, "ports", "port").Select(port => (activity.Id, Port: port.Key, port.Value))).ToList();
        foreach (var (id, port, _) in ports)
            if (!definition.Connections.Any(way => way.SourceId == id && way.Port == port))
                Complain(id, $"The property ports of '{id}' has words for '{port}', by which nothing leaves it: write one of its ports.");
        return ports.ToDictionary(port => (port.Id, port.Port), port => port.Value);
    }

    private void CheckOutcomes(ActivityNode activity, StepKind kind, Dictionary<string, Words> did)
    {
        var offered = (activity.Payload?["outcomes"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var outcome in offered)
            if (Text(outcome, "sv") is not { Length: > 0 } || Text(outcome, "en") is not { Length: > 0 })
                Complain(activity.Id, $"The outcome '{Text(outcome, "id")}' of '{activity.Id}' lacks a language: give both sv and en.");
        if (offered.Any(outcome => Text(outcome, "id") == WritingOff.Outcome && outcome["requiresReason"]?.ToJsonString() != "true"))
            Complain(activity.Id, $"The outcome '{WritingOff.Outcome}' of '{activity.Id}' needs no reason: give it \"requiresReason\": true, since a case is not written off without one.");
        var ids = offered.Select(outcome => Text(outcome, "id")).ToHashSet();
        foreach (var needed in kind.Outcomes.Where(needed => !ids.Contains(needed)))
            Complain(activity.Id, $"'{activity.Id}' is of the kind '{kind.Id}' and lacks the outcome '{needed}': offer it in the payload.");
        foreach (var unknown in did.Keys.Where(outcome => !ids.Contains(outcome)))
            Complain(activity.Id, $"The property did of '{activity.Id}' tells of '{unknown}', which is no outcome of the task: write one that the payload offers.");
    }

    // "title.sv" and "title.en".
    private Words? Words(string? activity, IReadOnlyDictionary<string, string> said, string property, bool isOptional = false)
    {
        var (sv, en) = (said.GetValueOrDefault($"{property}.sv") ?? "", said.GetValueOrDefault($"{property}.en") ?? "");
        if (sv.Length > 0 && en.Length > 0) return new Words(sv, en);
        if (sv.Length > 0 || en.Length > 0 || !isOptional)
            Complain(activity, $"{(activity is null ? "The definition" : $"'{activity}'")} lacks a language of its {property}: give both {property}.sv and {property}.en.");
        return null;
    }

    private IEnumerable<JsonNode?> List(string? activity, IReadOnlyDictionary<string, string> said, string property)
    {
        if (!said.TryGetValue(property, out var written)) return [];
        return Parsed(written) as JsonArray ?? Complain<IEnumerable<JsonNode?>>(activity, $"The property {property} is no JSON list: write it as a text, [{{…}}, …].", []);
    }

    private static JsonNode? Parsed(string written)
    {
        try
        {
            return JsonNode.Parse(written);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject of, string name) => of[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void Complain(string? activity, string message) => findings.Add(new Finding(activity, message));

    private T Complain<T>(string? activity, string message, T instead)
    {
        Complain(activity, message);
        return instead;
    }
}
