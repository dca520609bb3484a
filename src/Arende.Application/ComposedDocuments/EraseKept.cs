using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>
/// Erases what a kept document says, where the law demands it (GDPR art. 17, a decision by the supervisory authority or a court). That there was one, of what kind,
/// when, and the digest of what was signed stay; its PDFs are named no more, and the store's sweep removes them.
/// </summary>
public sealed class EraseKept(ArendeDb db, IDocumentWords words, AuditTrail trail, TimeProvider clock)
{
    /// <param name="id">The kept document.</param>
    /// <param name="basis">The provision or the decision, in words; stands in the document instead of what it said.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="BrokenRuleException">No basis is given, it is too long, or the document has been erased already.</exception>
    public Task Run(Guid id, string basis, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var by = ErasureBasis.Of(basis);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var kept = await db.KeptDocuments.SingleOrDefaultAsync(document => document.Id == id, ct) ?? throw new NotFoundException("document");
        kept.Erase(words.Erased(kept.Document, by), clock.GetUtcNow());
        await db.SaveOrThrowConflict(ct);
        await trail.Add(AuditChains.Erased, null, AuditKind.TextErased, [new JsonObject { ["subject"] = $"{kept.CaseId?.Value ?? kept.MeetingId?.Value ?? kept.AboutId}", ["document"] = $"{id}", ["digest"] = kept.Digest }], ct);
        await transaction.CommitAsync(ct);
    });
}
