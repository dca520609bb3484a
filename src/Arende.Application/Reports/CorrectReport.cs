using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.History;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Corrects a report that is frozen: what was frozen stays, and beside it what was corrected, by whom and when. The register isn't changed.</summary>
public sealed class CorrectReport(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who may freeze the unit, and see the assignment.</param>
    /// <param name="id">The report.</param>
    /// <param name="status">As it should have been reported.</param>
    /// <param name="comment">What should have been said; needed.</param>
    /// <param name="forecast">A deadline that seems to be needed, as written.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else corrected it meanwhile.</exception>
    public Task Run(Viewer viewer, StatusReportId id, AssignmentStatus status, string comment, string? forecast, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<CorrectReport>(viewer, key, new JsonObject
        {
            ["report"] = id.ToString(), ["status"] = status.ToString(), ["comment"] = comment.Trim(), ["forecast"] = forecast?.Trim(),
        });
        return operations.Once(asked, async () =>
        {
            var report = await db.StatusReports.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
            var assignment = await VisibleTo.Assignments(db, viewer).AsNoTracking().SingleOrDefaultAsync(a => a.Id == report.AssignmentId, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
            await FreezeUnit.MustMay(db, viewer, report.UnitId, ct);
            BrokenRuleException.When(!await db.Set<UnitFreeze>().AnyAsync(f => f.PeriodId == report.PeriodId && (f.UnitId == report.UnitId || (f.UnitId == null && report.UnitId == null)), ct), Rule.ReportIsNotFrozen);
            db.Entry(report).Property(r => r.Version).OriginalValue = expectedVersion;
            var draft = new JournalDraft(JournalSubject.Of(report.PeriodId!.Value), clock.GetUtcNow(), viewer.PersonId);
            report.Correct(status, comment, DeadlineWords.ReadForecast(forecast, StockholmTime.DateAt(draft.Now)), viewer.PersonId, draft.Now);
            draft.Tell(HistoryKind.FrozenReportCorrected, new JsonObject { ["assignment"] = assignment.Number.ToString() });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }
}
