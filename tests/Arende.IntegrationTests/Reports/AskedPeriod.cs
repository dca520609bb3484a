using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Reports;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>A period of the board's calendar that has been opened and has asked, with its workflow.</summary>
internal sealed class AskedPeriod(TestApplication app, ReportingPeriodId id)
{
    private static readonly CancellationToken ct = CancellationToken.None;

    public ReportingPeriodId Id { get; } = id;

    /// <param name="app">With the assignments that are asked of.</param>
    /// <param name="key">Of the usual calendar.</param>
    /// <param name="year">The year in which it ends.</param>
    public static async Task<AskedPeriod> Open(TestApplication app, string key = "feb", int year = 2025)
    {
        var line = await app.Read(db => db.RecurringPeriods.AsNoTracking().SingleAsync(one => one.Key == key && one.BoardId == UsualBodies.Board.Id, ct));
        var days = line.In(year);
        var period = new ReportingPeriod(line, year, days.DueOn, null, app.Clock.GetUtcNow());
        await app.Do<OpenReportingPeriods, bool>(open => open.Open(period, ct));
        await app.Do<IEventHandler<ReportingPeriodOpened>>(start => start.Handle(new ReportingPeriodOpened(period.Id.Value), ct));
        return new AskedPeriod(app, period.Id);
    }

    public Task<ReportingPeriod> Read() => app.Read(db => db.ReportingPeriods.AsNoTracking().Include(p => p.Freezes).SingleAsync(p => p.Id == Id, ct));

    public Task<StatusReport> Report(Assignment of) => app.Read(db => db.StatusReports.AsNoTracking().SingleAsync(r => r.PeriodId == Id && r.AssignmentId == of.Id, ct));

    public async Task Answer(Assignment of, AssignmentStatus status, string comment, string? forecast = null, string role = Role.Controller)
    {
        var report = await Report(of);
        await app.Do<ReportStatus>(use => use.Run(app.As(role), report.Id, status, comment, forecast, report.Version, ct));
    }

    public Task Freeze(UnitId? unit, string? reason = null, string role = Role.Controller) => app.Do<FreezeUnit>(freeze => freeze.Run(app.As(role), Id, unit, ct, reason));

    /// <summary>With the case officer as its officer.</summary>
    public Task<CaseId> Compile(string? reason = null) => app.Do<CompilePeriod, CaseId>(compile => compile.Run(app.As(Role.Controller), Id, app.As(Role.CaseOfficer).PersonId, reason, ct));

    public static async Task<Assignment> Assign(TestApplication app, string title, UnitId? unit, string? due = "31 december 2025", AccessLevel access = AccessLevel.Open, int? plan = null, PersonId? owner = null)
    {
        var assignment = new Assignment(title, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit, access);
        if (due is not null) assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read(due)!, null, null), isOriginal: true);
        if (plan is { } year) assignment.SetPlanYear(year);
        assignment.Give(unit, owner);
        await app.Read(db =>
        {
            db.Add(assignment);
            return db.SaveChangesAsync(ct);
        });
        return assignment;
    }
}
