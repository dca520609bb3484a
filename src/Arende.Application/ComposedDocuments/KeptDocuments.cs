using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

public static class KeptDocuments
{
    /// <summary>What was kept last of a case's report, an agenda item or a notice; null while nothing was.</summary>
    public static Task<KeptDocument?> LatestOf(this ArendeDb db, Guid about, CancellationToken ct) =>
        db.KeptDocuments.AsNoTracking().Where(kept => kept.AboutId == about).OrderByDescending(kept => kept.Id).FirstOrDefaultAsync(ct);
}
