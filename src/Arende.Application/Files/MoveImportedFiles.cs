using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Files;

/// <summary>
/// Moves the files that cases were made from out of their rows and into the store, when the database is brought up to date. One at a
/// time: in the store first, then away from the row. After a kill it goes on with what is left.
/// </summary>
public static class MoveImportedFiles
{
    public static async Task<int> Run(ArendeDb db, IFileStore store, CancellationToken ct)
    {
        for (var moved = 0; ; moved++)
        {
            var next = await db.ImportedFiles.AsNoTracking().Where(file => file.Content != null)
                .Select(file => new { file.Digest, file.Copy, file.Content }).FirstOrDefaultAsync(ct);
            if (next is null) return moved;
            using var content = new MemoryStream(next.Content!, writable: false);
            var stored = await store.Write(content, ct);
            if (stored.Digest != next.Digest) throw new FileLostException(next.Digest, "has been changed in its row since it was imported");
            await db.ImportedFiles.Where(file => file.Digest == next.Digest && file.Copy == next.Copy)
                .ExecuteUpdateAsync(set => set.SetProperty(file => file.Content, (byte[]?)null), ct);
        }
    }
}
