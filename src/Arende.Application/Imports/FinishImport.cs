using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>Makes the case of a file that was looked through, or joins it to its case. Sent twice, it answers with the same case.</summary>
public sealed class FinishImport(ArendeDb db, PendingImports imports, ImportStaffReport import, CaseTypes types)
{
    /// <param name="viewer">Whose file it is.</param>
    /// <param name="id">The import.</param>
    /// <param name="answers">The form beside the document.</param>
    /// <param name="ct">Cancels.</param>
    public Task<ImportResult> Run(Viewer viewer, Guid id, ReviewAnswers answers, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var pending = await imports.Find(viewer, id, ct) ?? throw new NotFoundException("import");
        if (pending.MadeCase is { } made) return await Made(viewer, pending, made, ct);
        types.ToStart(pending.Type, viewer);
        pending.Take(answers, (await imports.Read(pending, ct)).Document);
        var document = (await imports.Read(pending, ct)).Document;
        return await import.Make(viewer, new ReadImport(pending.Name, pending.Digest, document, pending.Type)
        {
            IsAgain = pending.IsAgain, IsAnother = pending.IsAnother || pending.IsAgain, Doubled = pending.Doubled,
        }, pending, ct);
    }, () => Task.FromResult(true));

    private async Task<ImportResult> Made(Viewer viewer, PendingImport pending, Domain.Cases.CaseId made, CancellationToken ct)
    {
        var c = await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == made, ct) ?? throw new NotFoundException("case");
        return new ImportResult(new ImportedCase(c.Id, c.Number, c.Title), IsNew: true, (await imports.Read(pending, ct)).Document);
    }
}
