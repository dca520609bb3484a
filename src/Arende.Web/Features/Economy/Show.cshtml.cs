using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Economy;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Economy;

/// <summary>A unit's income, cost and investments of a period, line by line.</summary>
public sealed class ShowModel(ArendeDb db) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public UnitEconomyId Id { get; set; }

    public UnitEconomy Economy { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public Body Board => db.Bodies[Economy.BoardId];

    public bool MayEdit => Viewer.May(Right.KeepEconomy);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports) || await db.UnitEconomies.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, ct) is not { } economy) return false;
        Economy = economy;
        Unit = await db.Units.Where(unit => unit.Id == economy.UnitId).Select(unit => unit.Name).SingleAsync(ct);
        return true;
    }
}
