using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>The made reports that a case carries, as they are numbered.</summary>
public static class CarriedReports
{
    /// <param name="db">The database.</param>
    /// <param name="id">The case.</param>
    /// <param name="carriesAny">Whether it carries any: most carry none, and cost no question.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<MadeReport>> Of(ArendeDb db, CaseId id, bool carriesAny, CancellationToken ct) =>
        carriesAny ? await db.MadeReports.AsNoTracking().Where(made => made.CaseId == id).OrderBy(made => made.Number).ToListAsync(ct) : [];
}
