using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Files;

/// <summary>Throws away files that no row names: their upload was refused, or the process was killed between the file and its row.</summary>
public sealed class SweepFiles(ArendeDb db, IFileStore store)
{
    /// <summary>Longer than any upload takes from its file to its row.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public Task<int> Run(CancellationToken ct) => store.Sweep(Age, digests => Named(digests, ct), ct);

    /// <summary>Every table that names files is asked here.</summary>
    private async Task<IReadOnlySet<string>> Named(IReadOnlyList<string> digests, CancellationToken ct) =>
        (await db.DocumentVersions.Where(version => digests.Contains(version.Digest)).Select(version => version.Digest)
            .Union(db.ImportedFiles.Where(file => digests.Contains(file.Digest)).Select(file => file.Digest))
            .Union(db.KeptDocuments.Where(kept => kept.PdfDigest != null && digests.Contains(kept.PdfDigest)).Select(kept => kept.PdfDigest!))
            .Union(db.KeptDocuments.Where(kept => kept.ArchiveDigest != null && digests.Contains(kept.ArchiveDigest)).Select(kept => kept.ArchiveDigest!)).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
}
