using Arende.Application.Access;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Administration;

/// <summary>A body with the units that work for it, and those that its line names and that nobody has made yet.</summary>
public sealed record BodyToShow(Body Body, IReadOnlyList<string> Units, IReadOnlyList<string> Missing);

/// <summary>The boards, their committees and the council, as the configuration has them: they are changed there.</summary>
[Needs(Right.Administer)]
public sealed class BodiesModel(ArendeDb db, BodySettings settings) : ArendePage
{
    public IReadOnlyList<BodyToShow> Bodies { get; private set; } = [];

    /// <summary>What was changed of them, the newest first.</summary>
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Name).Select(u => new { u.Name, u.BoardId }).ToListAsync(ct);
        var made = units.Select(unit => unit.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Bodies = [.. db.Bodies.All.Select(body => new BodyToShow(
            body, [.. units.Where(unit => unit.BoardId == body.Id).Select(unit => unit.Name)],
            [.. settings.All.Where(line => line.Code == body.Code).SelectMany(line => line.Units).Where(name => !made.Contains(name))]))];
        History = [.. (await AuditList.OfBodies(db, ct)).Lines.Select(line => new HistoryLine(line.At, line.Who, line.What, Icon: "meeting"))];
        return true;
    }
}
