using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Scripts;

namespace Arende.Engine.Validation;

/// <summary>A switch without a default has a label for each outcome of the task whose answer it reads.</summary>
static class SwitchRules
{
    public static IEnumerable<Finding> Check(DefinitionModel model) =>
        from step in model.Steps
        where step.Type == ActivityType.FlowSwitch && !Array.Exists(step.Out, link => link.Port == "Default")
        from finding in Check(model, step)
        select finding;

    static IEnumerable<Finding> Check(DefinitionModel model, Step step)
    {
        var read = step.Cases.SelectMany(c => c.Condition.Script?.Accessors ?? []).Where(a => a.Kind == AccessorKind.Get).Select(a => a.Variable).ToHashSet();
        var tasks = model.Steps.Where(task => task.Type == ActivityType.RunTask && read.Contains(task.Variable) && TaskOutcomes.Of(task).Count > 0).ToList();
        if (tasks.Count == 0)
            yield return new(step.Id, $"The switch '{step.Id}' has no connection from Default, and reads no task's outcome: connect Default, since anything may come.");
        foreach (var raised in model.Steps.Where(raised => tasks.Count > 0 && raised.Type == ActivityType.Event && read.Contains(raised.Variable)))
            yield return new(step.Id, $"The switch '{step.Id}' has no connection from Default, and reads what the event '{raised.Id}' brings: connect Default, since anything may come.");
        foreach (var task in tasks)
        {
            var uncovered = TaskOutcomes.Of(task).Where(outcome => !Covers(step, task.Variable, outcome)).ToList();
            if (uncovered.Count > 0)
                yield return new(step.Id, $"The switch '{step.Id}' has no label for {string.Join(", ", uncovered.Select(id => $"'{id}'"))} of the task '{task.Id}', and no connection from Default: add the labels or connect Default.");
        }
    }

    static bool Covers(Step step, int variable, string outcome) => Array.Exists(step.Cases, choice => Matches(choice, variable, outcome));

    static bool Matches(SwitchCase choice, int variable, string outcome)
    {
        try
        {
            return choice.Condition.Script is { } script && PlainOperators.Truth(script.Evaluate(new Answered(variable, outcome))) == true;
        }
        catch (ScriptException)
        {
            return false;
        }
    }

    /// <summary>What the switch would see if the task had just been answered with an outcome.</summary>
    sealed class Answered(int variable, string outcome) : IScriptScope
    {
        readonly JsonObject result = new() { ["outcome"] = outcome };

        public DateTimeOffset Now => TracePlayer.Epoch;
        public string? CorrelationId => null;
        public JsonNode? Get(int position) => position == variable ? result : null;
        public JsonNode? Input(string name) => null;
        public ulong NextSeed() => 0;

        public void Set(int position, JsonNode? value)
        {
        }
    }
}
