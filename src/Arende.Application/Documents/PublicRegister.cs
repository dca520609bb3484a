using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>A document as the register shows it to whoever asks. OSL 5:2: sender, recipient and matter are left out when they are secret; number and date never.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Title">Null when it is left out.</param>
public sealed record RegisterLine(CaseNumber Case, int Number, DateOnly Date, DocumentDirection Direction, string? Counterpart, string? Title)
{
    public bool IsSecret => Title is null;
}

/// <summary>A case as the register shows it to whoever asks.</summary>
public sealed record RegisterCaseLine(CaseNumber Number, DateTimeOffset RegisteredAt, string? Title);

/// <summary>
/// The register (diarium) for whoever asks: what is secret isn't read from the database at all, whoever prints it. There is no public page of it; a registrar
/// prints it, and assesses it before it is given out.
/// </summary>
public static class PublicRegister
{
    /// <summary>A case's documents, for its register extract (diarieblad).</summary>
    public static async Task<List<RegisterLine>> OfCase(ArendeDb db, Viewer viewer, CaseId id, CancellationToken ct) =>
        [.. (await Lines(db, db.Documents.Where(d => d.CaseId == id), viewer).ToListAsync(ct)).OrderBy(line => line.Number)];

    /// <summary>The documents that were registered on a day in Stockholm.</summary>
    public static async Task<List<RegisterLine>> OfDay(ArendeDb db, Viewer viewer, DateOnly day, CancellationToken ct)
    {
        var (from, to) = Bounds(day);
        var lines = await Lines(db, db.Documents.Where(d => d.RegisteredAt >= from && d.RegisteredAt < to), viewer).ToListAsync(ct);
        return [.. lines.OrderBy(line => line.Case.Register, StringComparer.Ordinal).ThenBy(line => line.Case.Year).ThenBy(line => line.Case.Serial).ThenBy(line => line.Number)];
    }

    /// <summary>The cases that were registered on a day in Stockholm.</summary>
    public static async Task<List<RegisterCaseLine>> CasesOfDay(ArendeDb db, Viewer viewer, DateOnly day, CancellationToken ct)
    {
        var (from, to) = Bounds(day);
        var cases = await VisibleTo.Cases(db, viewer).AsNoTracking().Where(c => c.RegisteredAt >= from && c.RegisteredAt < to)
            .Select(c => new RegisterCaseLine(new CaseNumber(c.Register, c.Year, c.Serial), c.RegisteredAt, c.Access == AccessLevel.Secret ? null : c.Title)).ToListAsync(ct);
        return [.. cases.OrderBy(line => line.Number.Register, StringComparer.Ordinal).ThenBy(line => line.Number.Serial)];
    }

    private static IQueryable<RegisterLine> Lines(ArendeDb db, IQueryable<Document> documents, Viewer viewer) =>
        from d in documents.AsNoTracking()
        join c in VisibleTo.Cases(db, viewer) on d.CaseId equals c.Id
        select new RegisterLine(
            new CaseNumber(c.Register, c.Year, c.Serial), d.Number, d.Date, d.Direction,
            d.SecrecyProvision != null || c.Access == AccessLevel.Secret ? null : d.Counterpart,
            d.SecrecyProvision != null || c.Access == AccessLevel.Secret ? null : d.Title);

    private static (DateTimeOffset From, DateTimeOffset To) Bounds(DateOnly day) => (StockholmTime.StartOfDay(day), StockholmTime.StartOfDay(day.AddDays(1)));
}
