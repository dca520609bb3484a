using Arende.Application.Files;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>The PDF of a kept document: made once, kept in the store of files, and from then on that very file.</summary>
public sealed class PrintKept(ArendeDb db, IFileStore files, IPdfPrinter printer)
{
    /// <returns>The file's digest in the store.</returns>
    /// <exception cref="PdfFailedException">It isn't made yet, and couldn't be made now.</exception>
    public async Task<string> Run(Guid id, PdfUse use, CancellationToken ct)
    {
        var kept = await db.KeptDocuments.AsNoTracking().SingleAsync(document => document.Id == id, ct);
        if (kept.FileOf(use) is { } made) return made;
        var pdf = await printer.Print(kept.Content, use, kept.At, ct);
        var file = await files.Write(new MemoryStream(pdf), ct);
        // Two may make it at once: the first whose row is written is the one, and what the other wrote is swept.
        // What was erased meanwhile is another document than what was printed.
        var rows = db.KeptDocuments.Where(document => document.Id == id && document.ErasedAt == kept.ErasedAt);
        _ = use == PdfUse.Archive
            ? await rows.Where(document => document.ArchiveDigest == null).ExecuteUpdateAsync(set => set.SetProperty(document => document.ArchiveDigest, file.Digest), ct)
            : await rows.Where(document => document.PdfDigest == null).ExecuteUpdateAsync(set => set.SetProperty(document => document.PdfDigest, file.Digest), ct);
        return (await db.KeptDocuments.AsNoTracking().SingleAsync(document => document.Id == id, ct)).FileOf(use) ?? await Run(id, use, ct);
    }
}
