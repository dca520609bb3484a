using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Notifications;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Web.Features.Distribution;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Accounts;

/// <summary>
/// What waits for the viewer, as the menu tells it, in one statement: every page pays for it. Nothing is counted further than the menu
/// shows, and what a role doesn't use isn't asked for.
/// </summary>
/// <param name="IsLate">Some of what waits on Min sida should have been done.</param>
public sealed record MenuCounts(int Unread, int MyPage, bool IsLate, int LateAssignments, int OpenRows)
{
    /// <summary>"99+" when there are more.</summary>
    private const int Most = 100;

    public static async Task<MenuCounts> Of(ArendeDb db, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var today = StockholmTime.DateAt(now);
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var unread = InboxMatters.Of(db, viewer, today).Where(n => n.ReadAt == null);
        var mine = WorkItemAccess.OpenOf(db, viewer);
        var periods = MissingReports.ToBeGivenBy(db, viewer).Select(report => report.PeriodId);
        var decisions = DecisionsToRead.Counted(db, viewer);
        var late = VisibleTo.Assignments(db, viewer).Late(today);
        if (!viewer.Is(Role.Controller)) late = late.Where(a => a.OwnerId == me || a.UnitId == unit);
        var clerk = MeetingWork.Counted(db, viewer, today);
        var distributes = viewer.IsAny(Role.Clerk, Role.Registrar);
        var rows = DistributionList.Open(VisibleTo.Distribution(db, viewer)).Where(_ => EF.Constant(distributes));
        var counted = await db.People.Where(p => p.Id == me).Select(_ => new
        {
            Unread = unread.Take(Most).Count(),
            Steps = mine.Take(Most).Count() + periods.Distinct().Count() + decisions.Count() + clerk.Held.Count(),
            // Counted: asked whether there is any, PostgreSQL goes through the cases for the first that waits.
            ForCommittee = clerk.ForCommittee.Count(),
            ForBoard = clerk.ForBoard.Count(),
            IsLate = mine.Any(item => item.DueAt < now) || db.ReportingPeriods.Any(period => period.DueOn < today && periods.Contains(period.Id)) || clerk.Late.Any(),
            Late = late.Take(Most).Count(),
            Rows = rows.Take(Most).Count(),
        }).PlannedOnce().SingleAsync(ct);
        return new MenuCounts(counted.Unread, counted.Steps + Math.Min(1, counted.ForCommittee) + Math.Min(1, counted.ForBoard), counted.IsLate, counted.Late, counted.Rows);
    }
}
