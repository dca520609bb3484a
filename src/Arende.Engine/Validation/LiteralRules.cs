using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Values;

namespace Arende.Engine.Validation;

/// <summary>What the file writes out can be converted to what it is used as.</summary>
static class LiteralRules
{
    /// <summary>The engine's calendar ends with the year 9999; nobody means a delay that comes near it.</summary>
    static readonly TimeSpan LongestDelay = TimeSpan.FromDays(365_250);

    public static IEnumerable<Finding> Check(DefinitionModel model) =>
        from step in model.Steps
        from problem in step.Cases.Select(CaseProblem).Prepend(Problem(model, step))
        where problem is not null
        select new Finding(step.Id, $"'{step.Id}' {problem}");

    static string? Problem(DefinitionModel model, Step step)
    {
        var value = step.Value;
        if (value.Kind == ExpressionKind.Nothing) return Missing(step.Type);
        if (value.Kind is not (ExpressionKind.Literal or ExpressionKind.Object)) return null;
        return step.Type switch
        {
            ActivityType.SetVariable when step.Variable >= 0 => SetProblem(model.Variables[step.Variable], value.Literal),
            ActivityType.Delay => DelayProblem(value.Literal),
            ActivityType.StartAt => Times.TryInstant(value.Literal, out _) ? null
                : $"waits for {JsonText.Short(value.Literal)}, which is not a date and time: write it as 2026-01-31T12:00:00Z.",
            ActivityType.FlowDecision => ConditionProblem(value.Literal),
            ActivityType.RunTask or ActivityType.Event or ActivityType.Correlate =>
                string.IsNullOrWhiteSpace(Conversion.Text(value.Literal)) ? Missing(step.Type) : null,
            _ => null,
        };
    }

    static string? SetProblem(VariableDefinition variable, JsonNode? literal) => Conversion.To(variable.Type, literal).Problem is { } problem
        ? $"sets '{variable.Name}' to a value that doesn't fit it: {problem} Change the value or the variable's type."
        : null;

    static string? DelayProblem(JsonNode? literal)
    {
        if (!Times.TrySpan(literal, out var span) || span < TimeSpan.Zero)
            return $"waits for {JsonText.Short(literal)}, which is not a time span: write it as d.hh:mm:ss, such as 14.00:00:00.";
        return span > LongestDelay ? $"waits for {JsonText.Short(literal)}, which is more than a thousand years: write a shorter time span." : null;
    }

    static string? ConditionProblem(JsonNode? literal) =>
        literal is not null && Conversion.ToBoolean(literal).Problem is { } problem ? $"has a condition that is no condition: {problem}" : null;

    static string? CaseProblem(SwitchCase choice)
    {
        if (choice.Condition.Kind == ExpressionKind.Nothing) return $"has no condition for the label '{choice.Label}': write one.";
        if (choice.Condition.Kind is not (ExpressionKind.Literal or ExpressionKind.Object)) return null;
        return ConditionProblem(choice.Condition.Literal) is { } problem ? $"{problem} It belongs to the label '{choice.Label}'." : null;
    }

    static string? Missing(ActivityType type) => type switch
    {
        ActivityType.RunTask => "has no taskName: name the task.",
        ActivityType.Event => "has no eventName: name the event.",
        ActivityType.FlowDecision => "has no condition: write one.",
        ActivityType.Delay => "has no timeSpan: say how long to wait, such as 14.00:00:00.",
        ActivityType.StartAt => "has no dateTime: say what time to wait for.",
        ActivityType.Correlate => "has no correlationId: say what to correlate with.",
        _ => null,
    };
}
