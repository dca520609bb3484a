using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Economy;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Economy;

/// <summary>A row of the form as it was typed, by what it says.</summary>
public sealed record TypedEconomyRow(IReadOnlyDictionary<BudgetField, string> Cells)
{
    public bool IsEmpty => Cells.Values.All(string.IsNullOrWhiteSpace);

    public string Cell(BudgetField field) => OneLine.Of(Cells.GetValueOrDefault(field) ?? "");
}

/// <summary>A unit's money of a period, as it was typed.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Month">To the end of which month.</param>
/// <param name="Seen">The version that was shown; 0 where there was none.</param>
/// <param name="Lines">Of income and cost; empty rows are left out.</param>
/// <param name="Investments">The same of investments.</param>
public sealed record TypedEconomy(UnitId? Unit, int? Year, int? Month, long Seen, IReadOnlyList<TypedEconomyRow> Lines, IReadOnlyList<TypedEconomyRow> Investments);

/// <summary>What is wrong with what was typed, by the places of the rows.</summary>
public sealed record WrittenEconomy(UnitEconomyId? Id, IReadOnlyList<BudgetFault> LineFaults, IReadOnlyList<BudgetFault> InvestmentFaults);

/// <summary>Somebody enters or corrects a unit's budget, outcome and investments of a period by hand. What was there is replaced by what is typed, and stays as an earlier version.</summary>
public sealed class WriteEconomy(ArendeDb db, Operations operations, TimeProvider clock)
{
    /// <returns>The unit's economy, or what is wrong with what was typed.</returns>
    /// <exception cref="BrokenRuleException">There is no such unit, year or month.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public async Task<WrittenEconomy> Run(Viewer viewer, TypedEconomy typed, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.KeepEconomy);
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(one => one.Id == typed.Unit, ct) ?? throw new BrokenRuleException(Rule.UnitIsUnknown);
        BrokenRuleException.When(typed.Lines.Count + typed.Investments.Count > TextLimits.ListItems, Rule.TextIsTooLong, $"{TextLimits.ListItems}");
        var (lines, lineFaults) = Read(typed.Lines, BudgetCells.Line, BudgetLine.Faults);
        var (investments, investmentFaults) = Read(typed.Investments, BudgetCells.Investment, Investment.Faults);
        if (lineFaults.Count + investmentFaults.Count > 0) return new WrittenEconomy(null, lineFaults, investmentFaults);
        // A missing year or month is refused where it is told at its field.
        var made = new UnitEconomy(unit.BoardId, unit.Id, typed.Year ?? 0, typed.Month ?? 0);
        var asked = Operation.Of<WriteEconomy>(viewer, key, new JsonObject { ["unit"] = unit.Id.ToString(), ["year"] = made.Year, ["month"] = made.Month, ["lines"] = JsonColumns.Write(lines), ["investments"] = JsonColumns.Write(investments) });
        return await operations.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var now = clock.GetUtcNow();
            await operations.Complete(asked, now, result: null, ct);
            var known = await Known(made, ct);
            if ((known?.Version ?? 0) != typed.Seen) throw new LostRaceException(Race.Instance);
            if (known is null) db.Add(known = made);
            known.SetLines(lines);
            known.SetInvestments(investments);
            db.Add(new EconomyVersion(known, viewer.PersonId, now));
            await db.SaveOrThrowConflict(ct);
            await transaction.CommitAsync(ct);
            return new WrittenEconomy(known.Id, [], []);
        }, async _ => new WrittenEconomy((await Known(made, ct))?.Id, [], []), ct);
    }

    private Task<UnitEconomy?> Known(UnitEconomy of, CancellationToken ct) =>
        db.UnitEconomies.SingleOrDefaultAsync(one => one.BoardId == of.BoardId && one.UnitId == of.UnitId && one.Year == of.Year && one.Month == of.Month, ct);

    private static (IReadOnlyList<T> Rows, IReadOnlyList<BudgetFault> Faults) Read<T>(
        IReadOnlyList<TypedEconomyRow> typed, Func<int, Func<BudgetField, string>, List<BudgetFault>, T?> read, Func<IReadOnlyList<T>, IEnumerable<BudgetFault>> faultsOf) where T : class
    {
        var (rows, places, faults) = (new List<T>(), new List<int>(), new List<BudgetFault>());
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i].IsEmpty || read(i, typed[i].Cell, faults) is not { } row) continue;
            rows.Add(row);
            places.Add(i);
        }
        faults.AddRange(faultsOf(rows).Select(fault => fault with { Row = places[fault.Row] }).ToList());
        return (rows, faults);
    }
}
