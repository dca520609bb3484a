using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>
/// Erases by law what is left of writing a case's report: earlier texts of its sections, what was typed and not saved, what readers have read, comments and their
/// answers. The report itself is its officer's to write anew.
/// </summary>
public sealed class EraseDraftRemains(ArendeDb db, AuditTrail trail)
{
    /// <param name="id">The case.</param>
    /// <param name="basis">The provision or the decision, in words.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many texts were erased.</returns>
    /// <exception cref="NotFoundException">There is no such case.</exception>
    /// <exception cref="BrokenRuleException">No basis is given, or it is too long.</exception>
    public Task<int> Run(CaseId id, string basis, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var by = ErasureBasis.Of(basis);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Cases.AnyAsync(c => c.Id == id, ct)) throw new NotFoundException("case");
        await db.CommentAnswers.Where(answer => db.SectionComments.Any(comment => comment.Id == answer.CommentId && comment.CaseId == id)).ExecuteDeleteAsync(ct);
        var erased = await db.EarlierSections.Where(e => e.CaseId == id).ExecuteDeleteAsync(ct)
            + await db.UnsavedParts.Where(u => u.CaseId == id).ExecuteDeleteAsync(ct)
            + await db.ReadReports.Where(r => r.CaseId == id).ExecuteDeleteAsync(ct)
            + await db.SectionComments.Where(c => c.CaseId == id).ExecuteDeleteAsync(ct);
        await trail.Add(AuditChains.Erased, null, AuditKind.TextErased, [new JsonObject { ["subject"] = id.ToString(), ["texts"] = erased, ["basis"] = by }], ct);
        await transaction.CommitAsync(ct);
        return erased;
    });
}
