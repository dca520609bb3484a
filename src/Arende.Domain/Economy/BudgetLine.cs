namespace Arende.Domain.Economy;

/// <summary>The names are stored.</summary>
public enum BudgetSide { Income, Cost }

/// <summary>A line of a unit's income or cost.</summary>
/// <param name="Side">Income or cost.</param>
/// <param name="Code">Names it among the unit's lines of that side; lower case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="OfWhich">The code of the line that it is a part of (varav): it is never added. Null for a line of its own.</param>
/// <param name="Amounts">What it says.</param>
public sealed record BudgetLine(BudgetSide Side, string Code, string Name, string? OfWhich, BudgetAmounts Amounts)
{
    /// <summary>Null for no lines. Parts of lines are left out.</summary>
    public static BudgetAmounts? Sum(IEnumerable<BudgetLine> lines) => BudgetAmounts.Sum(lines.Where(line => line.OfWhich is null).Select(line => line.Amounts));

    /// <summary>The lines that are of their own in some units and a part of another in others: what they say can't be added.</summary>
    /// <param name="units">The units with their lines.</param>
    public static IReadOnlyList<OtherKind> OfBothKinds(IReadOnlyCollection<(string Unit, IReadOnlyList<BudgetLine> Lines)> units) =>
        [.. from one in units
            from line in one.Lines
            group (one.Unit, IsPart: line.OfWhich is not null) by (line.Side, line.Code) into same
            where same.Any(one => one.IsPart) && same.Any(one => !one.IsPart)
            select new OtherKind(same.Key.Side, same.Key.Code, [.. same.Where(one => !one.IsPart).Select(one => one.Unit)], [.. same.Where(one => one.IsPart).Select(one => one.Unit)])];

    /// <summary>What doesn't hold among the lines of one unit, by the place of the line.</summary>
    public static IEnumerable<BudgetFault> Faults(IReadOnlyList<BudgetLine> lines)
    {
        var known = new Dictionary<(BudgetSide, string), BudgetLine>();
        var named = new HashSet<(BudgetSide, bool, string)>();
        for (var i = 0; i < lines.Count; i++)
            if (!known.TryAdd((lines[i].Side, lines[i].Code), lines[i])) yield return new BudgetFault(i, BudgetField.Code, BudgetFaultKind.LineIsTwice, lines[i].Code);
            // Tables name it by its name; a part may be called as a line of its own is.
            else if (!named.Add((lines[i].Side, lines[i].OfWhich is null, SameName.Of(lines[i].Name)))) yield return new BudgetFault(i, BudgetField.Name, BudgetFaultKind.LineIsTwice, lines[i].Name);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].OfWhich is not { } of) continue;
            // A part of a part is of no line that is added.
            if (!known.TryGetValue((lines[i].Side, of), out var whole) || whole.OfWhich is not null) yield return new BudgetFault(i, BudgetField.OfWhich, BudgetFaultKind.WholeIsUnknown, of);
            else
                foreach (var (field, part, all) in lines[i].Amounts.Beside(whole.Amounts))
                    if (Math.Abs(part) > Math.Abs(all)) yield return new BudgetFault(i, field, BudgetFaultKind.PartIsGreater, BudgetFault.Number(all));
        }
    }
}

/// <summary>A code that means one thing in some units and another in others.</summary>
/// <param name="Side">Income or cost.</param>
/// <param name="Code">The code.</param>
/// <param name="Lines">The units where it is a line of its own.</param>
/// <param name="Parts">The units where it is a part of one.</param>
public sealed record OtherKind(BudgetSide Side, string Code, IReadOnlyList<string> Lines, IReadOnlyList<string> Parts);
