using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Members;

/// <summary>Each body, with how many are of it.</summary>
[Needs(Right.KeepMembers)]
public sealed class IndexModel(ArendeDb db, TimeProvider clock) : ArendePage
{
    public IReadOnlyList<(Body Body, int Members, int Substitutes)> Bodies { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        var kept = await db.Members.Where(m => m.Until == null || m.Until >= today).Select(m => new { m.BodyId, m.IsSubstitute }).ToListAsync(ct);
        Bodies = [.. db.Bodies.All.Select(body => (body, kept.Count(m => m.BodyId == body.Id && !m.IsSubstitute), kept.Count(m => m.BodyId == body.Id && m.IsSubstitute)))];
        return true;
    }
}
