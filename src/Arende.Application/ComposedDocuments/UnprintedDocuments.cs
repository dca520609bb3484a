using Arende.Application.Storage;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>A kept document that should have had its PDFs long ago. Its title may be secret, its case's number never.</summary>
public sealed record UnprintedDocument(Guid Id, ComposedKind Kind, CaseNumber? Case, DateTimeOffset At);

/// <summary>What was kept and has no PDF: the worker failed, or there was none.</summary>
public static class UnprintedDocuments
{
    /// <summary>A consumer prints within seconds; after a stop it catches up.</summary>
    private static readonly TimeSpan late = TimeSpan.FromHours(1);

    public static IQueryable<KeptDocument> Among(ArendeDb db, DateTimeOffset now)
    {
        var before = now - late;
        return db.KeptDocuments.Where(kept => (kept.PdfDigest == null || kept.ArchiveDigest == null) && kept.At < before && kept.ErasedAt == null);
    }

    public static async Task<IReadOnlyList<UnprintedDocument>> Read(ArendeDb db, DateTimeOffset now, int most, CancellationToken ct)
    {
        var rows = await (from kept in Among(db, now)
                          join one in db.Cases on kept.CaseId equals (CaseId?)one.Id into cases
                          from c in cases.DefaultIfEmpty()
                          orderby kept.Id
                          select new { kept.Id, kept.Kind, kept.At, Register = c == null ? null : c.Register, Year = c == null ? 0 : c.Year, Serial = c == null ? 0 : c.Serial }).Take(most).ToListAsync(ct);
        return [.. rows.Select(row => new UnprintedDocument(row.Id, row.Kind, row.Register is { } register ? new CaseNumber(register, row.Year, row.Serial) : null, row.At))];
    }
}
