using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Home;

/// <summary>A decision that was sent to the viewer's unit, and that nobody there has acknowledged.</summary>
public sealed record DecisionToRead(DistributionRowId Id, CaseNumber Number, string Title);

public static class DecisionsToRead
{
    private const int Most = 20;

    /// <summary>As many as the page shows, for the menu to count.</summary>
    public static IQueryable<DistributionRow> Counted(ArendeDb db, Viewer viewer) =>
        VisibleTo.Received(db, viewer).Where(row => row.State == DistributionState.Sent && row.SentWith == null).Take(Most);

    public static async Task<IReadOnlyList<DecisionToRead>> Of(ArendeDb db, Viewer viewer, CancellationToken ct) => await (
        from row in VisibleTo.Received(db, viewer)
        where row.State == DistributionState.Sent && row.SentWith == null
        join c in db.Cases on row.CaseId equals c.Id
        orderby row.CreatedAt descending
        select new DecisionToRead(row.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title)).Take(Most).ToListAsync(ct);
}
