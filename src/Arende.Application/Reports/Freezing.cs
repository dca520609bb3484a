using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Freezes units, with each report as it stands; when the last one is frozen the period's workflow goes on, in the same transaction.</summary>
public sealed class Freezing(ArendeDb db, PeriodProcess process, JournalWriter journal, TimeProvider clock)
{
    private const int Tries = 5;

    /// <param name="viewer">Who freezes.</param>
    /// <param name="periodId">The period.</param>
    /// <param name="choose">Which of the period's units.</param>
    /// <param name="reason">Why, where reports are missing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Freeze(Viewer viewer, ReportingPeriodId periodId, Func<IEnumerable<UnitId?>, IEnumerable<UnitId?>> choose, string? reason, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Once(viewer, periodId, choose, reason, ct);
                return;
            }
            catch (LostRaceException) when (tries < Tries)
            {
                // Another unit was frozen in the same moment, or a report was given. Freezing twice changes nothing, so it is simply done again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task Once(Viewer viewer, ReportingPeriodId periodId, Func<IEnumerable<UnitId?>, IEnumerable<UnitId?>> choose, string? reason, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var period = await db.ReportingPeriods.Include(p => p.Freezes).SingleOrDefaultAsync(p => p.Id == periodId, ct)
            ?? throw new BrokenRuleException(Rule.NotAllowed);
        var units = await process.Units(periodId, ct);
        var chosen = choose(units).ToList();
        BrokenRuleException.When(chosen.Count == 0 && units.Count > 0, Rule.UnitHasNoReports);
        var now = clock.GetUtcNow();
        var draft = new JournalDraft(JournalSubject.Of(periodId), now, viewer.PersonId);
        await Take(viewer, period, chosen, reason, isImplicit: false, draft, ct);
        // The history row is the queue: of two who freeze at once the second waits here, loses and starts over, so that the
        // question below is always asked by somebody who sees every freeze before.
        if (draft.Facts.Count > 0) await journal.Write(db, draft, ct);
        await process.GoOnIfAllAreFrozen(periodId, viewer, now, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Freezes what of the units isn't frozen yet, told in the draft and saved by it.</summary>
    /// <exception cref="BrokenRuleException">Reports that the viewer may see are missing, and no reason is given.</exception>
    internal async Task Take(Viewer viewer, ReportingPeriod period, IEnumerable<UnitId?> units, string? reason, bool isImplicit, JournalDraft draft, CancellationToken ct)
    {
        var frozen = units.Where(unit => !period.IsFrozen(unit)).ToList();
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        TextLimits.Check(why, TextLimits.Reason, Rule.ReasonIsTooLong);
        var gaps = (await ReportGaps.Of(db, viewer, period.Id, ct)).Where(gap => frozen.Contains(gap.UnitId)).ToList();
        BrokenRuleException.When(gaps.Count > 0 && why is null, Rule.FreezeNeedsReason, gaps.Count.ToString(CultureInfo.InvariantCulture));
        await KeepReports(period, frozen, ct);
        foreach (var unit in frozen)
        {
            var missing = gaps.Count(gap => gap.UnitId == unit);
            period.Freeze(unit, viewer.PersonId, draft.Now, missing > 0 ? why : null, isImplicit);
            draft.Tell(HistoryKind.UnitFrozen, new JsonObject { ["unit"] = await Name(unit, ct), ["missing"] = missing, ["reason"] = missing > 0 ? why : null });
        }
    }

    // A report that is corrected in this moment makes this one lose, or loses itself: its version is read here and written there.
    private async Task KeepReports(ReportingPeriod period, IReadOnlyCollection<UnitId?> units, CancellationToken ct)
    {
        var reports = (await db.StatusReports.Where(report => report.PeriodId == period.Id).ToListAsync(ct)).Where(report => units.Contains(report.UnitId)).ToList();
        var ids = reports.Select(report => report.AssignmentId).ToList();
        var assignments = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var owners = assignments.Values.Select(a => a.OwnerId).OfType<PersonId>().Distinct().ToList();
        var names = await db.People.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        foreach (var report in reports)
            if (assignments.GetValueOrDefault(report.AssignmentId) is { } assignment)
                report.Freeze(assignment, assignment.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null, period);
    }

    private async Task<string?> Name(UnitId? unit, CancellationToken ct) =>
        unit is null ? null : await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(ct);
}
