using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Economy;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Economy;

/// <summary>A unit's income, cost and investments of a period, line by line.</summary>
public sealed class ShowModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    private const int MostVersions = 50;

    [BindProperty(SupportsGet = true)]
    public UnitEconomyId Id { get; set; }

    public UnitEconomy Economy { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    /// <summary>What it has said and who said it, the last first; of those the latest.</summary>
    public IReadOnlyList<(EconomyVersion Version, string By)> Versions { get; private set; } = [];

    /// <summary>Its codes that are of another kind elsewhere; empty of an earlier version.</summary>
    public IReadOnlyList<OtherKind> OtherKinds { get; private set; } = [];

    public DateOnly Today => StockholmTime.Today(clock);

    /// <summary>The number of an earlier version that is asked for; null for what it says now.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public long? Asked { get; set; }

    /// <summary>What is shown instead of what it says now.</summary>
    public EconomyVersion? Earlier { get; private set; }

    public Body Board => db.Bodies[Economy.BoardId];

    public bool MayEdit => Viewer.May(Right.KeepEconomy);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports) || await db.UnitEconomies.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, ct) is not { } economy) return false;
        Economy = economy;
        Unit = await db.Units.Where(unit => unit.Id == economy.UnitId).Select(unit => unit.Name).SingleAsync(ct);
        var versions = await (
            from version in db.EconomyVersions.AsNoTracking()
            where version.EconomyId == Id
            orderby version.Number descending
            join person in db.People on version.By equals person.Id
            select new { version, person.Name }).Take(MostVersions).ToListAsync(ct);
        Versions = [.. versions.Select(one => (one.version, one.Name))];
        if (Asked is not { } asked || asked == economy.Version)
        {
            var period = await (from one in db.UnitEconomies.AsNoTracking() where one.BoardId == economy.BoardId && one.Year == economy.Year && one.Month == economy.Month join unit in db.Units on one.UnitId equals unit.Id orderby unit.Name select new { unit.Name, one.Lines }).ToListAsync(ct);
            OtherKinds = [.. BudgetLine.OfBothKinds([.. period.Select(one => (one.Name, one.Lines))]).Where(other => other.Lines.Contains(Unit) || other.Parts.Contains(Unit))];
            return true;
        }
        Earlier = versions.FirstOrDefault(one => one.version.Number == asked)?.version ?? await db.EconomyVersions.AsNoTracking().SingleOrDefaultAsync(version => version.EconomyId == Id && version.Number == asked, ct);
        if (Earlier is null) return false;
        Economy = economy.As(Earlier);
        return true;
    }
}
