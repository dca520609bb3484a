using System.Globalization;
using Arende.Domain.Reminders;
using Arende.Engine;

namespace Arende.Application.Workflows;

/// <summary>Reads when a definition reminds from its variables: <c>RemindBefore</c> ("30,14,7,1"), <c>RemindEvery</c>, <c>ManagerAfter</c> and <c>DirectorAfter</c>, in days.</summary>
internal static class LadderReader
{
    private static readonly string[] apart = ["RemindEvery", "ManagerAfter", "DirectorAfter"];

    /// <returns>Null where no step needs it, or something is wrong.</returns>
    public static ReminderLadder? Of(WorkflowDefinition definition, IEnumerable<ProcessStep> steps, Action<string> complain)
    {
        if (!steps.Any(step => step.Kind.NeedsLadder)) return null;
        var before = Numbers(definition, "RemindBefore");
        if (before is null) complain("The variable 'RemindBefore' says on which days before the deadline is reminded: give it a default of whole numbers, \"30,14,7,1\".");
        var rest = apart.Select(name =>
        {
            var days = Numbers(definition, name) is [var only] ? only : 0;
            if (days == 0) complain($"The variable '{name}' is a number of days: give it a whole number as its default, \"7\".");
            return days;
        }).ToList();
        return before is null || rest.Contains(0) ? null : new ReminderLadder(before, rest[0], rest[1], rest[2]);
    }

    private static List<int>? Numbers(WorkflowDefinition definition, string variable)
    {
        var numbers = (definition.Defaults.GetValueOrDefault(variable) ?? "").Split(',', StringSplitOptions.TrimEntries)
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 366 ? days : 0).ToList();
        return numbers.Contains(0) ? null : numbers;
    }
}
