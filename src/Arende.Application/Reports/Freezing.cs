using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Freezes units; when the last one is frozen the period's workflow goes on, in the same transaction.</summary>
public sealed class Freezing(ArendeDb db, WorkflowHost host, JournalWriter journal, TimeProvider clock)
{
    private const int Tries = 5;

    /// <param name="viewer">Who freezes.</param>
    /// <param name="periodId">The period.</param>
    /// <param name="choose">Which of the period's units.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Freeze(Viewer viewer, ReportingPeriodId periodId, Func<IEnumerable<UnitId?>, IEnumerable<UnitId?>> choose, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Once(viewer, periodId, choose, ct);
                return;
            }
            catch (LostRaceException) when (tries < Tries)
            {
                // Another unit was frozen in the same moment. Freezing twice changes nothing, so it is simply done again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task Once(Viewer viewer, ReportingPeriodId periodId, Func<IEnumerable<UnitId?>, IEnumerable<UnitId?>> choose, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var period = await db.ReportingPeriods.Include(p => p.Freezes).SingleOrDefaultAsync(p => p.Id == periodId, ct)
            ?? throw new BrokenRuleException(Rule.NotAllowed);
        var units = await Units(periodId, ct);
        var chosen = choose(units).ToList();
        BrokenRuleException.When(chosen.Count == 0 && units.Count > 0, Rule.UnitHasNoReports);
        var now = clock.GetUtcNow();
        var draft = new JournalDraft(JournalSubject.Of(periodId), now, viewer.PersonId);
        foreach (var unit in chosen.Where(unit => !period.IsFrozen(unit)))
        {
            period.Freeze(unit, viewer.PersonId, now);
            draft.Tell(HistoryKind.UnitFrozen, new JsonObject { ["unit"] = await Name(unit, ct) });
        }
        // The history row is the queue: of two who freeze at once the second waits here, loses and starts over, so that the
        // question below is always asked by somebody who sees every freeze before.
        if (draft.Facts.Count > 0) await journal.Write(db, draft, ct);
        await GoOnIfAllAreFrozen(periodId, viewer, now, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task GoOnIfAllAreFrozen(ReportingPeriodId periodId, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var frozen = await db.Set<UnitFreeze>().Where(f => f.PeriodId == periodId).Select(f => f.UnitId).ToListAsync(ct);
        if ((await Units(periodId, ct)).Except(frozen).Any()) return;
        var instanceId = await db.WorkflowInstances
            .Where(i => i.SubjectId == periodId.Value).Select(i => i.Id).SingleAsync(ct);
        if (await host.Load(instanceId, ct) is not { } instance) return;
        await host.Raise(instance, ReportsFrozen.Kind, null, null, new TransitionDraft(instance.Subject, now, viewer.PersonId), ct);
    }

    private Task<List<UnitId?>> Units(ReportingPeriodId periodId, CancellationToken ct) =>
        db.StatusReports.Where(r => r.PeriodId == periodId).Select(r => r.UnitId).Distinct().ToListAsync(ct);

    private async Task<string?> Name(UnitId? unit, CancellationToken ct) =>
        unit is null ? null : await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
}
