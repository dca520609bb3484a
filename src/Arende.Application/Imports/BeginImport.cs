using System.Security.Cryptography;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>A file that waits to be looked through, or the case that it was made into before.</summary>
/// <param name="Pending">Null where it was imported before and isn't to be again.</param>
/// <param name="Before">That case; null too when it is hidden from who imports.</param>
/// <param name="Digest">Of the file.</param>
public sealed record BegunImport(Guid? Pending, ImportedCase? Before, string Digest);

/// <summary>Takes a file in: it is read, and kept until its case is made. What can't be read is refused before it is kept.</summary>
public sealed class BeginImport(ArendeDb db, CaseTypes types, ReportReading reading, IFileStore store, TimeProvider clock)
{
    /// <param name="viewer">Who imports.</param>
    /// <param name="fileName">As the browser gave it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="type">The case type's code.</param>
    /// <param name="again">Though the same file was imported before.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="UnreadableStaffReportException">It is no staff report.</exception>
    public async Task<BegunImport> Run(Viewer viewer, string fileName, byte[] file, string type, bool again, CancellationToken ct)
    {
        types.ToStart(type, viewer);
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        var reviewed = await reading.Review(fileName, digest, () => Task.FromResult(file), [], types.SectionsOf(type), ct);
        ImportedContent.CheckLists(reviewed.Document);
        var copies = await db.ImportedFiles.Where(f => f.Digest == digest).OrderBy(f => f.Copy).Select(f => f.CaseId).ToListAsync(ct);
        if (copies.Count > 0 && !again)
        {
            var before = (await VisibleTo.Cases(db, viewer).Where(c => copies.Contains(c.Id)).ToListAsync(ct)).MinBy(c => copies.IndexOf(c.Id));
            return new BegunImport(null, before is null ? null : new ImportedCase(before.Id, before.Number, before.Title), digest);
        }
        // Before the row that names it; and of one that waits and was lost, it is there again.
        using (var bytes = new MemoryStream(file, writable: false)) await store.Write(bytes, ct);
        // The same file handed in twice, or the page sent twice, is looked through once.
        var waiting = await db.PendingImports.Where(p => p.PersonId == viewer.PersonId && p.Digest == digest && p.Type == type && p.IsAgain == again && p.MadeCase == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (waiting is not null) return new BegunImport(waiting, null, digest);
        var pending = new PendingImport { PersonId = viewer.PersonId, Digest = digest, Name = ImportStaffReport.NameOf(fileName), Type = type, IsAgain = again, KeptAt = clock.GetUtcNow() };
        db.PendingImports.Add(pending);
        await db.SaveChangesAsync(ct);
        return new BegunImport(pending.Id, null, digest);
    }
}
