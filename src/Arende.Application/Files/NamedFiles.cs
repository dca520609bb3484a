using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Files;

/// <summary>The files that rows name, by their digests. Every table that names files is asked here.</summary>
internal static class NamedFiles
{
    public static IQueryable<string> Of(ArendeDb db) =>
        db.DocumentVersions.Select(version => version.Digest).Union(db.ImportedFiles.Where(file => file.Content == null).Select(file => file.Digest));

    /// <summary>Which of some are named.</summary>
    public static async Task<IReadOnlySet<string>> Among(ArendeDb db, IReadOnlyList<string> digests, CancellationToken ct) =>
        (await db.DocumentVersions.Where(version => digests.Contains(version.Digest)).Select(version => version.Digest)
            .Union(db.ImportedFiles.Where(file => digests.Contains(file.Digest)).Select(file => file.Digest)).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
}
