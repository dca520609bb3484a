using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>
/// Finds the unit that a recipient's line means: by its whole name, or by its most specific part. One match or none; what
/// matches nothing becomes an open row to settle, never a silent loss.
/// </summary>
public static class RecipientUnits
{
    public static UnitId? Match(string name, string? part, IReadOnlyCollection<Unit> units) =>
        One(units, name) ?? (part is null ? null : One(units, part));

    private static UnitId? One(IReadOnlyCollection<Unit> units, string name)
    {
        var matches = units.Where(u => string.Equals(u.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return matches.Count == 1 ? matches[0].Id : null;
    }
}
