using System.Globalization;
using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Economy;

/// <summary>A unit's economy under its name.</summary>
public sealed record UnitOfEconomy(string Name, UnitEconomy Economy);

/// <summary>A page on one board's money of one period: the one that is asked for, or the latest.</summary>
public abstract class EconomyPage(ArendeDb db) : ArendePage
{
    // Older ones are found by their address.
    private const int MostPeriods = 12;

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "month")]
    public int? AskedMonth { get; set; }

    public bool MayEdit => Viewer.May(Right.KeepEconomy);

    /// <summary>What there is, the latest first.</summary>
    public IReadOnlyList<(Body Board, int Year, int Month)> Periods { get; private set; } = [];

    /// <summary>Null while there is none at all.</summary>
    public (Body Board, int Year, int Month)? Of { get; private set; }

    /// <summary>By name.</summary>
    public IReadOnlyList<UnitOfEconomy> Units { get; private set; } = [];

    public static string Address(string page, (Body Board, int Year, int Month) of) => string.Create(CultureInfo.InvariantCulture, $"{page}?code={of.Board.Code}&year={of.Year}&month={of.Month}");

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports)) return false;
        var there = await db.UnitEconomies.Select(one => new { one.BoardId, one.Year, one.Month }).Distinct().ToListAsync(ct);
        List<(Body Board, int Year, int Month)> known = [.. there.Select(one => (Board: db.Bodies[one.BoardId], one.Year, one.Month)).OrderByDescending(one => one.Year).ThenByDescending(one => one.Month).ThenBy(one => one.Board.Place)];
        var asked = known.Where(one => (Code is null || one.Board.Code.Equals(Code, StringComparison.OrdinalIgnoreCase)) && (AskedYear is null || one.Year == AskedYear) && (AskedMonth is null || one.Month == AskedMonth)).ToList();
        if (asked.Count == 0) return Code is null && AskedYear is null && AskedMonth is null;
        Periods = [.. known.Take(MostPeriods)];
        var (board, year, month) = asked[0];
        Of = (board, year, month);
        var read = await db.UnitEconomies.AsNoTracking().Where(one => one.BoardId == board.Id && one.Year == year && one.Month == month)
            .Join(db.Units, one => one.UnitId, unit => unit.Id, (economy, unit) => new { economy, unit.Name }).ToListAsync(ct);
        Units = [.. read.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new UnitOfEconomy(one.Name, one.economy))];
        return true;
    }
}
