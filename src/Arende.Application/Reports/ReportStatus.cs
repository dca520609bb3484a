using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>Answers a status report, and gives the assignment the status that was reported. May be corrected until it is frozen.</summary>
public sealed class ReportStatus(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">The person asked, the assignment's owner, or a controller who may see it.</param>
    /// <param name="id">The report.</param>
    /// <param name="status">The assignment's status.</param>
    /// <param name="comment">What is to be said of it; needed.</param>
    /// <param name="forecast">A deadline that seems to be needed, as written; a forecast, not a decision.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else reported meanwhile.</exception>
    public Task Run(
        Viewer viewer, StatusReportId id, AssignmentStatus status, string comment, string? forecast, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<ReportStatus>(viewer, key, new JsonObject
        {
            ["report"] = id.ToString(), ["status"] = status.ToString(), ["comment"] = comment.Trim(), ["forecast"] = forecast?.Trim(),
        });
        return operations.Once(asked, () => Report(viewer, id, status, comment, forecast, expectedVersion, asked, ct), ct);
    }

    private async Task Report(
        Viewer viewer, StatusReportId id, AssignmentStatus status, string comment, string? forecast, long expectedVersion, Operation? asked, CancellationToken ct)
    {
        // What isn't there and what one may not touch answer alike.
        var report = await db.StatusReports.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
        var assignment = await VisibleTo.Assignments(db, viewer).SingleOrDefaultAsync(a => a.Id == report.AssignmentId, ct) ?? throw new BrokenRuleException(Rule.NotAllowed);
        viewer.MustHave(Right.ReportStatus, Whose.Of(report, assignment));
        var period = await db.ReportingPeriods.Include(p => p.Freezes).SingleAsync(p => p.Id == report.PeriodId, ct);
        BrokenRuleException.When(period.IsFrozen(report.UnitId), Rule.ReportIsFrozen);

        db.Entry(report).Property(r => r.Version).OriginalValue = expectedVersion;
        // A report that closed the assignment can be corrected; one that something else has closed stays closed.
        if (!assignment.IsOpen && status != assignment.Status && report.IsReported && report.Status == assignment.Status) assignment.Reopen();
        var draft = new JournalDraft(JournalSubject.Of(assignment.Id), clock.GetUtcNow(), viewer.PersonId);
        report.Answer(status, comment, DeadlineWords.ReadForecast(forecast, StockholmTime.DateAt(draft.Now)), viewer.PersonId, draft.Now);
        // At year-end all of the plan is asked: what is done already says more of itself, and nothing else becomes of it.
        if (assignment.IsOpen || status != assignment.Status) assignment.Report(status, draft.Now, report.Forecast);
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
    }
}
