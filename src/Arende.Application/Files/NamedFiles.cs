using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Files;

/// <summary>The files that rows name, by their digests. Every table that names files is asked here.</summary>
internal static class NamedFiles
{
    public static IQueryable<string> Of(ArendeDb db) =>
        db.DocumentVersions.Select(version => version.Digest)
            .Union(db.ImportedFiles.Where(file => file.Content == null).Select(file => file.Digest))
            .Union(db.PendingImports.Select(pending => pending.Digest))
            .Union(db.ScannedMinutes.Select(scan => scan.Digest))
            .Union(db.KeptDocuments.Where(kept => kept.PdfDigest != null).Select(kept => kept.PdfDigest!))
            .Union(db.KeptDocuments.Where(kept => kept.ArchiveDigest != null).Select(kept => kept.ArchiveDigest!));

    /// <summary>Which of some are named.</summary>
    public static async Task<IReadOnlySet<string>> Among(ArendeDb db, IReadOnlyList<string> digests, CancellationToken ct) =>
        (await Of(db).Where(digest => digests.Contains(digest)).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
}
