using Arende.Application.Imports;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>Every night: texts and imports that nobody came back for, and what earlier texts and readings there are of cases that are closed.</summary>
public sealed class ForgetDraftRemains(ArendeDb db, TimeProvider clock)
{
    public async Task<int> Run(CancellationToken ct)
    {
        var oldestImport = clock.GetUtcNow() - PendingImport.KeptFor;
        var oldest = clock.GetUtcNow() - UnsavedPart.KeptFor;
        return await db.PendingImports.Where(p => p.KeptAt <= oldestImport).ExecuteDeleteAsync(ct)
            + await db.UnsavedParts.Where(u => u.KeptAt <= oldest).ExecuteDeleteAsync(ct)
            + await db.EarlierSections.Where(e => db.Cases.Any(c => c.Id == e.CaseId && c.ClosedAt != null)).ExecuteDeleteAsync(ct)
            + await db.ReadReports.Where(r => db.Cases.Any(c => c.Id == r.CaseId && c.ClosedAt != null)).ExecuteDeleteAsync(ct);
    }
}
