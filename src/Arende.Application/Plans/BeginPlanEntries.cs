using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>
/// Gives each assignment from before there were entries those that are known of it: by its history, its decisions and its row. What isn't known is left out. A batch a
/// transaction; safe to run again, and to interrupt.
/// </summary>
public static class BeginPlanEntries
{
    private const int BatchSize = 500;

    /// <summary>Since then every decision enters by itself.</summary>
    private const string Key = "plans:entries-since";

    public static async Task Run(ArendeDb db, CancellationToken ct)
    {
        if (await db.Settings.AnyAsync(setting => setting.Key == Key, ct)) return;
        await BeginAll(db, ct);
        db.Settings.Add(new Setting { Key = Key, Value = "1" });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The same, whether it was done before or not: for rows that came in past the product.</summary>
    public static async Task BeginAll(ArendeDb db, CancellationToken ct)
    {
        var last = default(AssignmentId);
        while (await Missing(db, last, ct) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var boards = await AssignmentBoards.Of(db, batch, ct);
            var lines = await Lines(db, batch, ct);
            var transfers = await Transfers(db, batch, ct);
            foreach (var assignment in batch)
                foreach (var entry in PastPlans.Of(assignment, [.. lines[assignment.Id.Value]], [.. new[] { assignment.CaseId, assignment.AccountedIn }.OfType<CaseId>().SelectMany(id => transfers[id])]))
                {
                    entry.BelongTo(boards[assignment.Id].Id);
                    db.PlanEntries.Add(entry);
                }
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static Task<List<Assignment>> Missing(ArendeDb db, AssignmentId last, CancellationToken ct) =>
        db.Assignments.AsNoTracking().Where(a => a.Id.CompareTo(last) > 0 && a.PlanYear != null && !a.IsProposed && !db.PlanEntries.Any(entry => entry.AssignmentId == a.Id))
            .OrderBy(a => a.Id).Take(BatchSize).ToListAsync(ct);

    private static async Task<ILookup<Guid, (HistoryKind Kind, string Arguments)>> Lines(ArendeDb db, List<Assignment> batch, CancellationToken ct)
    {
        var ids = batch.ConvertAll(assignment => assignment.Id.Value);
        var told = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId)).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).Select(h => new { h.SubjectId, h.Kind, h.Arguments }).ToListAsync(ct);
        return told.ToLookup(line => line.SubjectId, line => (line.Kind, line.Arguments));
    }

    // By the clauses that were decided here.
    private static async Task<ILookup<CaseId, KnownTransfer>> Transfers(ArendeDb db, List<Assignment> batch, CancellationToken ct)
    {
        var cases = batch.SelectMany(assignment => new[] { assignment.CaseId, assignment.AccountedIn }).OfType<CaseId>().Distinct().ToList();
        var items = await (
            from item in db.AgendaItems.AsNoTracking()
            where cases.Contains(item.CaseId) && item.Outcome != null
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            select new { item.CaseId, Outcome = item.Outcome!.Value, item.Clauses, item.Paragraph, meeting.BodyId, meeting.Date }).ToListAsync(ct);
        return items.SelectMany(item => item.Clauses.Where(clause => ClauseList.TakesEffect(clause, item.Outcome, item.Clauses)).TakingEffect().Where(clause => clause.PlanYear is not null)
            .Select(clause => new KnownTransfer(clause.PlanYear!.Value, new DecisionPoint(item.BodyId, item.Date, item.Paragraph), item.CaseId))).ToLookup(known => known.CaseId);
    }
}

/// <summary>A decision here that moved a case's assignments to a plan.</summary>
public sealed record KnownTransfer(int Year, DecisionPoint By, CaseId CaseId);
