using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>What somebody has handed in and not made a case of, and what is read in it.</summary>
public sealed class PendingImports(ArendeDb db, OpenFile open, ReportReading reading, CaseTypes types)
{
    public Task<PendingImport?> Find(Viewer viewer, Guid id, CancellationToken ct) => db.PendingImports.SingleOrDefaultAsync(p => p.Id == id && p.PersonId == viewer.PersonId, ct);

    /// <summary>Those that wait, the latest first.</summary>
    public Task<List<PendingImport>> Waiting(Viewer viewer, CancellationToken ct) =>
        db.PendingImports.AsNoTracking().Where(p => p.PersonId == viewer.PersonId && p.MadeCase == null).OrderByDescending(p => p.KeptAt).Take(10).ToListAsync(ct);

    /// <summary>As it is read with what was said of it, title and addressee too.</summary>
    /// <exception cref="UnreadableStaffReportException">What was said of it leaves nothing to read, or it can't be read by the words that hold now.</exception>
    /// <exception cref="Domain.BrokenRuleException">Its file is lost.</exception>
    public async Task<ReviewedReport> Read(PendingImport pending, CancellationToken ct)
    {
        var reviewed = await reading.Review(pending.Name, pending.Digest, () => open.Whole(pending.Name, pending.Digest, ct), pending.Moves, types.SectionsOf(pending.Type), ct);
        var document = reviewed.Document;
        if (!string.IsNullOrWhiteSpace(pending.Title) && pending.Title.Trim() != document.Title) document = document with { Title = pending.Title.Trim(), IsTitleMade = false };
        if (pending.To is { } to && to.Trim() != (document.Header.To ?? "")) document = reading.AddressedTo(document, to.Trim());
        return reviewed with { Document = document };
    }
}
