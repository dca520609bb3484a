using Arende.Domain;
using Arende.Domain.Economy;
using nietras.SeparatedValues;

namespace Arende.Import;

/// <summary>What is said of one unit.</summary>
public sealed record UnitRows(string Unit, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<Investment> Investments);

/// <summary>
/// A board's budget and outcome, or its investments, as text: a row a line, its cells parted by semicolons, tabs or commas. A row whose code is <c>summa</c> (of investments: whose project
/// is) states a sum that is checked and not kept: of a unit, or with no unit of the table. Either every row holds, or all that is wrong is told.
/// </summary>
public sealed class BudgetTable
{
    private const string SumCode = "summa";

    private static readonly Dictionary<BudgetField, string> names = new()
    {
        [BudgetField.Unit] = "enhet", [BudgetField.Side] = "sida", [BudgetField.Code] = "kod", [BudgetField.Name] = "rad", [BudgetField.OfWhich] = "varav", [BudgetField.Project] = "projekt",
        [BudgetField.TotalBudget] = "totalbudget", [BudgetField.Budget] = "budget", [BudgetField.Outcome] = "utfall", [BudgetField.Forecast] = "prognos", [BudgetField.State] = "läge",
    };

    private static readonly BudgetField[] needed = [BudgetField.Unit, BudgetField.Side, BudgetField.Code, BudgetField.Name, BudgetField.Budget, BudgetField.Outcome];
    private static readonly BudgetField[] neededOfInvestments = [BudgetField.Unit, BudgetField.Project, BudgetField.Budget, BudgetField.Outcome];

    private sealed record Placed<T>(int Row, string Unit, T Said);

    private sealed record StatedSum(int Row, string Unit, BudgetSide Side, BudgetAmounts Amounts);

    private readonly EconomyTableKind kind;
    private readonly IReadOnlyCollection<string> units;
    private readonly List<Placed<BudgetLine>> lines = [];
    private readonly List<Placed<Investment>> investments = [];
    private readonly List<StatedSum> sums = [];
    private readonly List<BudgetFault> faults = [];

    private BudgetTable(EconomyTableKind kind, IReadOnlyCollection<string> units) => (this.kind, this.units) = (kind, units);

    /// <summary>As they are called in the headings.</summary>
    public static IReadOnlyList<string> Columns(EconomyTableKind kind) => [.. (kind switch
    {
        EconomyTableKind.Budget => new[] { BudgetField.Unit, BudgetField.Side, BudgetField.Code, BudgetField.Name, BudgetField.OfWhich, BudgetField.Budget, BudgetField.Outcome, BudgetField.Forecast },
        EconomyTableKind.Investments => [BudgetField.Unit, BudgetField.Project, BudgetField.TotalBudget, BudgetField.Budget, BudgetField.Outcome, BudgetField.Forecast, BudgetField.State],
    }).Select(NameOf)];

    public static string NameOf(BudgetField field) => names[field];

    /// <param name="kind">What the table holds.</param>
    /// <param name="text">As pasted.</param>
    /// <param name="units">The names of the board's units.</param>
    /// <returns>The units in the order in which they stand there; none where there are faults.</returns>
    public static (IReadOnlyList<UnitRows> Units, IReadOnlyList<BudgetFault> Faults) Read(EconomyTableKind kind, string text, IReadOnlyCollection<string> units)
    {
        var table = new BudgetTable(kind, units);
        table.ReadRows(text);
        if (table.faults.Count > 0) return ([], [.. table.faults.OrderBy(fault => fault.Row)]);
        return ([.. table.lines.Select(line => line.Unit).Concat(table.investments.Select(one => one.Unit)).Distinct()
            .Select(unit => new UnitRows(unit, Of(table.lines, unit), Of(table.investments, unit)))], []);
    }

    private void ReadRows(string text)
    {
        text = text.TrimStart('\uFEFF');
        var above = text.TakeWhile(letter => letter is '\r' or '\n').Count(letter => letter == '\n');
        text = text.TrimStart('\r', '\n');
        var head = text.Split('\n', 2)[0];
        var separator = head.Contains(';') ? ';' : head.Contains('\t') ? '\t' : ',';
        Dictionary<BudgetField, int>? places = null;
        using var reader = Sep.New(separator).Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(text);
        foreach (var row in reader)
        {
            var (at, cells) = (above + row.LineNumberFrom, new string[row.ColCount]);
            for (var i = 0; i < cells.Length; i++) cells[i] = OneLine.Of(row[i].ToString());
            if (Array.TrueForAll(cells, cell => cell.Length == 0)) continue;
            if (places is null)
            {
                places = names.ToDictionary(name => name.Key, name => Array.FindIndex(cells, cell => cell.Normalize().Equals(name.Value, StringComparison.OrdinalIgnoreCase)));
                faults.AddRange((kind == EconomyTableKind.Budget ? needed : neededOfInvestments).Where(field => places[field] < 0).Select(field => new BudgetFault(above + 1, field, BudgetFaultKind.ColumnIsMissing)));
                if (faults.Count > 0) return;
                continue;
            }
            if (lines.Count + investments.Count + faults.Count >= TextLimits.ListItems)
            {
                faults.Add(new BudgetFault(at, BudgetField.Unit, BudgetFaultKind.TooManyRows, $"{TextLimits.ListItems}"));
                return;
            }
            var named = places;
            ReadRow(at, field => named[field] >= 0 && named[field] < cells.Length ? cells[named[field]] : "");
        }
        if (lines.Count + investments.Count + faults.Count == 0) faults.Add(new BudgetFault(above + 1, BudgetField.Unit, BudgetFaultKind.NothingIsThere));
        CheckUnits(lines, BudgetLine.Faults);
        CheckUnits(investments, Investment.Faults);
        // A row that can't be read is in no sum: its own fault is told, and not a sum that follows from it.
        if (faults.Count == 0) CheckSums();
    }

    private void ReadRow(int row, Func<BudgetField, string> cell)
    {
        var before = faults.Count;
        var isSum = BudgetCells.CodeOf(cell(kind == EconomyTableKind.Budget ? BudgetField.Code : BudgetField.Project)) == SumCode;
        var unit = units.FirstOrDefault(name => name.Equals(cell(BudgetField.Unit), StringComparison.OrdinalIgnoreCase));
        if (unit is null && !(isSum && cell(BudgetField.Unit).Length == 0)) faults.Add(new BudgetFault(row, BudgetField.Unit, BudgetFaultKind.UnitIsUnknown, Excerpt.Of(cell(BudgetField.Unit), TextLimits.Name)));
        if (isSum) ReadSum(row, unit ?? "", cell, before);
        else if (kind == EconomyTableKind.Budget && BudgetCells.Line(row, cell, faults) is { } line && unit is not null) lines.Add(new(row, unit, line));
        else if (kind == EconomyTableKind.Investments && BudgetCells.Investment(row, cell, faults) is { } investment && unit is not null) investments.Add(new(row, unit, investment));
    }

    private void ReadSum(int row, string unit, Func<BudgetField, string> cell, int before)
    {
        var side = kind == EconomyTableKind.Investments ? BudgetSide.Cost : BudgetCells.Side(cell(BudgetField.Side));
        if (side is null) faults.Add(new BudgetFault(row, BudgetField.Side, BudgetFaultKind.SideIsUnknown, Excerpt.Of(cell(BudgetField.Side), TextLimits.Name)));
        var amounts = BudgetCells.Amounts(cell, (field, wrong, _) => faults.Add(new BudgetFault(row, field, wrong, Excerpt.Of(cell(field), TextLimits.Name))));
        if (faults.Count == before) sums.Add(new StatedSum(row, unit, side!.Value, amounts));
    }

    private void CheckUnits<T>(List<Placed<T>> placed, Func<IReadOnlyList<T>, IEnumerable<BudgetFault>> faultsOf)
    {
        foreach (var unit in placed.GroupBy(one => one.Unit).Select(of => of.ToList()))
            faults.AddRange(faultsOf([.. unit.Select(one => one.Said)]).Select(fault => fault with { Row = unit[fault.Row].Row }).ToList());
    }

    private void CheckSums()
    {
        foreach (var (row, unit, side, stated) in sums)
        {
            bool Counts(string of) => unit.Length == 0 || of == unit;
            var added = (kind switch
            {
                EconomyTableKind.Budget => BudgetLine.Sum(lines.Where(line => Counts(line.Unit) && line.Said.Side == side).Select(line => line.Said)),
                EconomyTableKind.Investments => Investment.Sum(investments.Where(one => Counts(one.Unit)).Select(one => one.Said)),
            }) ?? new BudgetAmounts(0, 0, null);
            foreach (var (field, said, real) in stated.Beside(added))
                if (said != real) faults.Add(new BudgetFault(row, field, BudgetFaultKind.SumDiffers, BudgetFault.Number(real)));
            if (stated.Forecast is not null && added.Forecast is null) faults.Add(new BudgetFault(row, BudgetField.Forecast, BudgetFaultKind.SumDiffers));
        }
    }

    private static IReadOnlyList<T> Of<T>(List<Placed<T>> placed, string unit) => [.. placed.Where(one => one.Unit == unit).Select(one => one.Said)];
}
