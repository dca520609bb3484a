using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>A row of the queue that the office does something about.</summary>
public sealed record RowToSend(
    DistributionRowId Id, CaseId CaseId, CaseNumber Number, string Title, string Recipient, UnitId? Unit, string? Address, DistributionChannel Channel, DistributionState State, string? Result, int Attempt)
{
    public static async Task<RowToSend?> Of(ArendeDb db, Viewer viewer, DistributionRowId id, CancellationToken ct) => await (
        from row in VisibleTo.Distribution(db, viewer).AsNoTracking()
        where row.Id == id
        join c in db.Cases on row.CaseId equals c.Id
        select new RowToSend(
            row.Id, c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, row.RecipientName, row.UnitId, row.Address, row.Channel, row.State, row.Result, row.Attempt)).SingleOrDefaultAsync(ct);
}
