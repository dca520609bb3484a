using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Plans;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>
/// Undoes a compilation: its case is written off, while it is a draft that nobody else has gone on with; what the compilation froze can be reported on again, and what managers
/// froze stays frozen. The period's workflow begins again.
/// </summary>
public sealed class UndoCompile(ArendeDb db, WorkflowHost host, PeriodProcess process, CountDueDaysAnew dueDays, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">Who undoes it.</param>
    /// <param name="id">The period.</param>
    /// <param name="shown">The case that it was compiled into, as whoever undoes it was shown: only compared.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">It has been undone and compiled anew since.</exception>
    public Task Run(Viewer viewer, ReportingPeriodId id, Guid shown, CancellationToken ct)
    {
        viewer.MustHave(Right.FreezeRest);
        return Races.RetryOnConflict(db, () => Undo(viewer, id, shown, ct), () => Task.FromResult(true));
    }

    /// <summary>Why it can't be undone; null where it can.</summary>
    public static async Task<Rule?> Obstacle(ArendeDb db, Viewer viewer, ReportingPeriod period, CancellationToken ct)
    {
        if (period.CaseId is not { } id) return Rule.PeriodIsNotCompiled;
        var isDraft = await db.Cases.AnyAsync(c => c.Id == id && c.State == CaseState.Draft && c.ClosedAt == null, ct);
        PersonId?[] own = [viewer.PersonId, period.CompiledBy];
        var isTaken = await db.History.AnyAsync(h => h.SubjectId == id.Value && h.ActorId != null && !own.Contains(h.ActorId), ct)
            || await BoundYearEnd.IsIn(db, id, ct)
            || await db.UnsavedParts.AnyAsync(part => part.CaseId == id && !own.Contains(part.PersonId), ct);
        return isDraft && !isTaken ? null : Rule.CompiledCaseHasMovedOn;
    }

    private async Task Undo(Viewer viewer, ReportingPeriodId id, Guid shown, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var period = await db.ReportingPeriods.Include(p => p.Freezes).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
        if (period.CaseId is { } compiledInto && compiledInto.Value != shown) throw new LostRaceException(Race.Instance);
        // Before it is asked who has gone on with it: who does so meanwhile makes this try lose.
        var instance = period.CaseId is { } written ? await Running(written, ct) : null;
        if (await Obstacle(db, viewer, period, ct) is { } obstacle) throw new BrokenRuleException(obstacle);
        var compiled = period.CaseId!.Value;
        var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        await WritingOff.DropProposals(db, compiled, ct);
        var undone = period.UndoCompile();
        db.RemoveRange(undone);
        foreach (var report in (await db.StatusReports.Where(r => r.PeriodId == id).ToListAsync(ct)).Where(report => undone.Any(freeze => freeze.UnitId == report.UnitId))) report.Thaw();
        told.Tell(HistoryKind.CompilationUndone);
        await journal.Write(db, told, ct);
        await WriteOff(viewer, instance ?? throw new LostRaceException(Race.Instance), told.Now, ct);
        // A meeting may have been moved while there was nothing left to report.
        await dueDays.Run(period, viewer.PersonId, told.Now, ct);
        await process.BeginAgain(period, viewer, told.Now, ct);
        await transaction.CommitAsync(ct);
    }

    // Not every path has an answer for a mistake: the case ends where it stands.
    private async Task WriteOff(Viewer viewer, InstanceSnapshot instance, DateTimeOffset now, CancellationToken ct)
    {
        var draft = new TransitionDraft(instance.Subject, now, viewer.PersonId);
        draft.Tell(HistoryKind.CompilationUndone);
        // As whoever writes a case off by its step answers it: so the case is shown as one that didn't go all its way.
        if (instance.Open.FirstOrDefault(wait => wait.WorkItemId is not null) is { WorkItemId: { } step })
            draft.Answered = new ClosedWorkItem(step, WorkItemState.Done, now, viewer.PersonId, WritingOff.Outcome, Reason: null);
        await host.End(instance, draft, ct);
    }

    private async Task<InstanceSnapshot?> Running(CaseId id, CancellationToken ct)
    {
        var running = await db.WorkflowInstances.Where(i => i.SubjectId == id.Value && i.Status == InstanceStatus.Running).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct);
        return running is { } known ? await host.Load(known, ct) : null;
    }
}
