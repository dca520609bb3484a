using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.People;

namespace Arende.Application.Imports;

/// <summary>No case is made of the file after all. Its bytes go when nothing else names them.</summary>
public sealed class ForgetImport(ArendeDb db, PendingImports imports)
{
    public async Task Run(Viewer viewer, Guid id, CancellationToken ct)
    {
        db.PendingImports.Remove(await imports.Find(viewer, id, ct) ?? throw new NotFoundException("import"));
        await db.SaveOrThrowConflict(ct);
    }
}
