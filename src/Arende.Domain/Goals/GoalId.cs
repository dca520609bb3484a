using System.Diagnostics.CodeAnalysis;

namespace Arende.Domain.Goals;

/// <summary>Names a goal of a board and a year. Time-ordered (UUID version 7), so that indexes grow at one end.</summary>
public readonly record struct GoalId(Guid Value) : IParsable<GoalId>
{
    public static GoalId New() => new(OrderedGuid.New());

    public static GoalId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GoalId result)
    {
        var ok = Guid.TryParse(s, out var value);
        result = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
