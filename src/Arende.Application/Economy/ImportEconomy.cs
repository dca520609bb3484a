using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Economy;

/// <summary>Which table, and of what it is.</summary>
public sealed record EconomyTable(BodyId? Board, int? Year, int? Month, EconomyTableKind Kind, string Text)
{
    /// <summary>What was shown, where it was looked through before it is saved; null where it wasn't.</summary>
    public SeenEconomy? Seen { get; init; }

    /// <summary>What it is a table of, as a word: another board, period or kind is another word.</summary>
    public string Of => string.Create(CultureInfo.InvariantCulture, $"{Board}/{Year}/{Month}/{Kind}");
}

/// <summary>What somebody looked through.</summary>
/// <param name="Of">What it was a table of (<see cref="EconomyTable.Of"/>).</param>
/// <param name="Versions">Of each of its units; 0 for one that had nothing.</param>
public sealed record SeenEconomy(string Of, IReadOnlyDictionary<UnitId, long> Versions);

/// <summary>What a table says of a unit.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="Rows">How many rows are kept.</param>
/// <param name="Sum">The result of a budget, or the sum of the investments.</param>
/// <param name="Replaces">Something is there already, which is taken away.</param>
public sealed record EconomyPreview(string Unit, int Rows, BudgetAmounts? Sum, bool Replaces)
{
    public UnitId UnitId { get; init; }

    /// <summary>Of what is there; 0 for nothing.</summary>
    public long Version { get; init; }
}

/// <summary>
/// Takes a board's money of a period from a table: all of it, or nothing. What each unit of the table had there is replaced, of the table's kind alone; units that it doesn't name stay.
/// </summary>
public sealed class ImportEconomy(ArendeDb db, Operations operations, TimeProvider clock)
{
    /// <summary>In characters: a thousand long rows are fewer.</summary>
    public const int LongestTable = 1_000_000;

    /// <summary>What would be saved; nothing is.</summary>
    /// <returns>The units, or what is wrong with the table.</returns>
    public async Task<(IReadOnlyList<EconomyPreview> Units, IReadOnlyList<BudgetFault> Faults)> Preview(Viewer viewer, EconomyTable table, CancellationToken ct)
    {
        var (units, faults) = await Read(viewer, table, ct);
        if (faults.Count > 0) return ([], faults);
        var known = await Known(table, ct);
        return ([.. units.Select(unit => Shown(table.Kind, unit.Said, known.GetValueOrDefault(unit.Id)) with { UnitId = unit.Id, Version = known.GetValueOrDefault(unit.Id)?.Version ?? 0 })], []);
    }

    /// <returns>What is wrong with the table; empty when it was saved.</returns>
    /// <exception cref="BrokenRuleException">There is no such board, year or month, or the text is too long.</exception>
    /// <exception cref="LostRaceException">Somebody has changed one of its units since the table was looked through.</exception>
    public async Task<IReadOnlyList<BudgetFault>> Run(Viewer viewer, EconomyTable table, CancellationToken ct, FormKey key = default)
    {
        var (units, faults) = await Read(viewer, table, ct);
        if (faults.Count > 0) return faults;
        var asked = Operation.Of<ImportEconomy>(viewer, key, new JsonObject
        {
            ["body"] = table.Board.ToString(), ["year"] = table.Year, ["month"] = table.Month, ["kind"] = table.Kind.ToString(), ["table"] = table.Text,
        });
        return await operations.Once<IReadOnlyList<BudgetFault>>(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var now = clock.GetUtcNow();
            await operations.Complete(asked, now, result: null, ct);
            var known = await Known(table, ct);
            if (table.Seen is { } seen && units.Any(unit => seen.Versions.GetValueOrDefault(unit.Id) != (known.GetValueOrDefault(unit.Id)?.Version ?? 0))) throw new LostRaceException(Race.Instance);
            foreach (var (id, said) in units)
            {
                if (!known.TryGetValue(id, out var economy)) db.Add(economy = new UnitEconomy(table.Board!.Value, id, table.Year!.Value, table.Month!.Value));
                if (table.Kind == EconomyTableKind.Budget) economy.SetLines(said.Lines);
                else economy.SetInvestments(said.Investments);
                db.Add(new EconomyVersion(economy, viewer.PersonId, now));
            }
            await db.SaveOrThrowConflict(ct);
            await transaction.CommitAsync(ct);
            return [];
        }, _ => Task.FromResult<IReadOnlyList<BudgetFault>>([]), ct);
    }

    /// <summary>Whether a table that was looked through is of the same board, period, kind and units now; one that wasn't is.</summary>
    public async Task<bool> IsAsSeen(Viewer viewer, EconomyTable table, CancellationToken ct) => table.Seen is not { } seen
        || (seen.Of == table.Of && seen.Versions.Keys.ToHashSet().SetEquals((await Read(viewer, table, ct)).Units.Select(unit => unit.Id)));

    /// <summary>Who has changed the table's units since it was looked through, and when; each unit's last.</summary>
    public async Task<IReadOnlyList<(string Unit, string By, DateTimeOffset At)>> ChangedSince(EconomyTable table, CancellationToken ct)
    {
        if (table.Seen is not { } seen) return [];
        List<UnitId> units = [.. seen.Versions.Keys];
        var said = await (
            from economy in db.UnitEconomies
            where economy.BoardId == table.Board && economy.Year == table.Year && economy.Month == table.Month && units.Contains(economy.UnitId)
            join version in db.EconomyVersions on new { Id = economy.Id, Number = economy.Version } equals new { Id = version.EconomyId, version.Number }
            join unit in db.Units on economy.UnitId equals unit.Id
            join person in db.People on version.By equals person.Id
            orderby unit.Name
            select new { economy.UnitId, economy.Version, Unit = unit.Name, By = person.Name, version.At }).ToListAsync(ct);
        return [.. said.Where(one => seen.Versions[one.UnitId] != one.Version).Select(one => (one.Unit, one.By, one.At))];
    }

    /// <summary>The codes of the period that the table makes, or leaves, of another kind elsewhere.</summary>
    public async Task<IReadOnlyList<OtherKind>> OtherKinds(Viewer viewer, EconomyTable table, CancellationToken ct)
    {
        var (units, _) = await Read(viewer, table, ct);
        if (table.Kind != EconomyTableKind.Budget) return [];
        var known = await Known(table, ct);
        var said = units.ToDictionary(unit => unit.Id, unit => unit.Said.Lines);
        List<UnitId> all = [.. known.Keys.Union(said.Keys)];
        // Whatever their board is now: what a unit had stays where it was when it moves.
        var names = await db.Units.Where(unit => all.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        return BudgetLine.OfBothKinds([.. all.Select(id => (names[id], said.GetValueOrDefault(id) ?? known[id].Lines))]);
    }

    private async Task<(IReadOnlyList<(UnitId Id, UnitRows Said)> Units, IReadOnlyList<BudgetFault> Faults)> Read(Viewer viewer, EconomyTable table, CancellationToken ct)
    {
        viewer.MustHave(Right.KeepEconomy);
        if (db.Bodies.Boards.FirstOrDefault(body => body.Id == table.Board) is not { } board) throw new BrokenRuleException(Rule.ChoiceIsMissing);
        BrokenRuleException.When(table.Year is not (>= UnitEconomy.FirstYear and <= UnitEconomy.LastYear), Rule.YearIsUnreasonable);
        BrokenRuleException.When(table.Month is not (>= 1 and <= UnitEconomy.WholeYear), Rule.MonthIsUnreasonable);
        BrokenRuleException.When(table.Text.Length > LongestTable, Rule.TextIsTooLong, $"{LongestTable}");
        // Two of a name can't be told apart: the first is meant, as everywhere in tables.
        var units = (await db.Units.Where(unit => unit.BoardId == board.Id).OrderBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct)).DistinctBy(unit => unit.Name).ToDictionary(unit => unit.Name, unit => unit.Id);
        var (read, faults) = BudgetTable.Read(table.Kind, table.Text, units.Keys);
        return ([.. read.Select(said => (units[said.Unit], said))], faults);
    }

    private Task<Dictionary<UnitId, UnitEconomy>> Known(EconomyTable table, CancellationToken ct) =>
        db.UnitEconomies.Where(economy => economy.BoardId == table.Board && economy.Year == table.Year && economy.Month == table.Month).ToDictionaryAsync(economy => economy.UnitId, ct);

    private static EconomyPreview Shown(EconomyTableKind kind, UnitRows said, UnitEconomy? known) => kind switch
    {
        EconomyTableKind.Budget => new(said.Unit, said.Lines.Count, BudgetAmounts.Result(Of(said, BudgetSide.Income), Of(said, BudgetSide.Cost)), known?.Lines.Count > 0),
        EconomyTableKind.Investments => new(said.Unit, said.Investments.Count, Investment.Sum(said.Investments), known?.Investments.Count > 0),
    };

    private static BudgetAmounts? Of(UnitRows said, BudgetSide side) => BudgetLine.Sum(said.Lines.Where(line => line.Side == side));
}
