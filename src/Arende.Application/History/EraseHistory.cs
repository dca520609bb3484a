using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.History;

/// <summary>
/// Erases what a row of a history says, where the law demands it (GDPR art. 17, a decision by the supervisory authority or a court): the
/// arguments, and the reason that the step or the agenda's item behind the row holds too. That it was done, where and by what provision is a line in the
/// access log that is never removed, and without which the nightly check tells of a changed row.
/// </summary>
public sealed class EraseHistory(ArendeDb db, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The name of the argument that stands in an erased row.</summary>
    public const string Marker = "erased";

    /// <param name="subjectId">The case, the period or the assignment.</param>
    /// <param name="sequence">The row's number in its history, from 1.</param>
    /// <param name="basis">The provision or the decision, in words; shown in the history instead of what stood there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="NotFoundException">There is no such row.</exception>
    /// <exception cref="BrokenRuleException">No basis is given, it is too long, or the row has been erased already.</exception>
    public Task Run(Guid subjectId, long sequence, string basis, CancellationToken ct)
    {
        var by = ErasureBasis.Of(basis);
        return Races.RetryOnConflict(db, () => Erase(subjectId, sequence, by, ct));
    }

    private async Task Erase(Guid subjectId, long sequence, string basis, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var row = await db.History.AsNoTracking().Where(h => h.SubjectId == subjectId && h.Sequence == sequence)
            .Select(h => new { h.At, h.ActorId, h.Kind, h.Arguments }).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("history");
        BrokenRuleException.When(await db.HistoryErasures.AnyAsync(e => e.SubjectId == subjectId && e.Sequence == sequence, ct), Rule.HistoryIsErasedAlready);
        var instead = new JsonObject { [Marker] = basis }.ToJsonString(HistoryJson.Options);
        db.HistoryErasures.Add(new HistoryErasure { SubjectId = subjectId, Sequence = sequence, At = clock.GetUtcNow(), StandsInstead = instead });
        await db.SaveOrThrowConflict(ct);
        await db.History.Where(h => h.SubjectId == subjectId && h.Sequence == sequence).ExecuteUpdateAsync(set => set.SetProperty(h => h.Arguments, instead), ct);
        // A step's row and its history row are written at the same moment by the same person: the reason stands in both. So does a meeting's in its agenda.
        if (row.Kind == HistoryKind.WorkItemCompleted)
            await db.WorkItems.Where(item => item.SubjectId == subjectId && item.CompletedAt == row.At && item.CompletedBy == row.ActorId && item.Reason != null)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.Reason, (string?)null), ct);
        // What is said of an appeal stands in it and in the step that it took.
        if (row.Kind is HistoryKind.WorkItemCompleted or HistoryKind.AppealNoted or HistoryKind.AppealEnded or HistoryKind.AppealDismissed or HistoryKind.LeaveToAppealDecided && (string?)JsonNode.Parse(row.Arguments)?["reason"] is { } said)
            await EraseAppealNotes(new CaseId(subjectId), said, ct);
        if (row.Kind is HistoryKind.MeetingOutcome or HistoryKind.OutcomeCorrected && (string?)JsonNode.Parse(row.Arguments)?["reason"] is { } reason)
        {
            await db.AgendaItems.Where(item => item.CaseId == new CaseId(subjectId) && item.Reason == reason)
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.Reason, (string?)null).SetProperty(item => item.Effect, (OutcomeEffect?)null), ct);
            // The step in which the case awaited the council has it too.
            await EraseStepReasons(subjectId, reason, ct);
        }
        if (row.Kind is HistoryKind.MeetingOutcome or HistoryKind.OutcomeCorrected) await EraseClauseReasons(new CaseId(subjectId), row.Arguments, ct);
        await trail.Add(AuditChains.Erased, null, AuditKind.HistoryErased, [Noted(subjectId, sequence, instead)], ct);
        await transaction.CommitAsync(ct);
    }

    private async Task EraseAppealNotes(CaseId id, string said, CancellationToken ct)
    {
        var erased = 0;
        foreach (var appeal in await db.Appeals.Where(appeal => appeal.CaseId == id).ToListAsync(ct)) erased += appeal.EraseNotes(said) ? 1 : 0;
        if (erased == 0) return;
        await db.SaveOrThrowConflict(ct);
        await EraseStepReasons(id.Value, said, ct);
    }

    private Task<int> EraseStepReasons(Guid subjectId, string said, CancellationToken ct) =>
        db.WorkItems.Where(item => item.SubjectId == subjectId && item.Reason == said).ExecuteUpdateAsync(set => set.SetProperty(item => item.Reason, (string?)null), ct);

    private async Task EraseClauseReasons(CaseId id, string told, CancellationToken ct)
    {
        var reasons = (JsonNode.Parse(told)?["clauses"] as JsonArray ?? []).Select(clause => (string?)clause?["reason"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (reasons.Count == 0) return;
        foreach (var item in await db.AgendaItems.Where(item => item.CaseId == id && item.Outcome != null).ToListAsync(ct)) item.EraseReasons(reasons);
        await db.SaveOrThrowConflict(ct);
    }

    internal static JsonObject Noted(Guid subjectId, long sequence, string instead) =>
        new() { ["subject"] = subjectId.ToString(), ["row"] = sequence, ["instead"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(instead))) };
}
