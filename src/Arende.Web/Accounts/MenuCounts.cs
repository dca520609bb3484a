using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Distribution;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Notifications;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Appeals;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Accounts;

/// <summary>
/// What waits for the viewer, as the menu tells it, in one statement: every page pays for it. Nothing is counted further than the menu
/// shows, and what a role doesn't use isn't asked for.
/// </summary>
/// <param name="Steps">Of workflows.</param>
/// <param name="Reports">Reporting periods that they are to report in.</param>
/// <param name="Decisions">To read.</param>
/// <param name="Meetings">What meetings need of their clerk.</param>
/// <param name="Unowned">Assignments for which they are to name an owner.</param>
/// <param name="IsLate">Some of what waits on Min sida should have been done.</param>
public sealed record MenuCounts(int Unread, int Steps, int Reports, int Decisions, int Meetings, int Unowned, bool IsLate, int LateAssignments, int OpenRows)
{
    /// <summary>"99+" when there are more.</summary>
    private const int Most = 100;

    // How many periods there are and whether one is late is asked in one: a late one counts for a thousand more.
    private const int Late = 1000;

    public int MyPage => Steps + Reports + Decisions + Meetings + (Unowned > 0 ? 1 : 0);

    public static async Task<MenuCounts> Of(
        ArendeDb db, DefinitionCatalogue definitions, CompiledForRoles compiled, Viewer viewer, DateTimeOffset now, CancellationToken ct)
    {
        var counted = await compiled.OneRow("menu", db, viewer, now, () => Statement(db, definitions, viewer, now), ct);
        return new MenuCounts(
            counted.Unread, counted.Steps, counted.Periods % Late, counted.Decisions, counted.Meetings, counted.Unowned, counted.IsLate || counted.Periods >= Late, counted.LateAssignments, counted.OpenRows);
    }

    private static IQueryable<Counted> Statement(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, DateTimeOffset now)
    {
        var today = StockholmTime.DateAt(now);
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var unread = InboxMatters.Of(db, viewer, today).Where(n => n.ReadAt == null);
        var steps = WorkItemAccess.OpenOf(db, viewer);
        var stepsLate = steps.Late(today);
        var periods = MissingReports.PeriodsOf(db, viewer);
        var decisions = DecisionsToRead.Counted(db, viewer);
        var toPutUp = db.Bodies.AwaitedByCases.Select(body => MeetingWork.ToPutUp(db, definitions, viewer, body, today).Select(cases => cases.Count)).Aggregate((all, next) => all.Concat(next));
        var held = MeetingWork.Held(db, viewer, today);
        var heldLate = held.Late(today);
        var notices = MeetingWork.Notices(db, viewer, today);
        var noticesLate = notices.ToPutUp().Late(today);
        var appeals = AppealWork.WithUs(db, viewer);
        var sentBy = today.AddDays(-Appeal.DaysToSend);
        var appealsLate = appeals.Where(a => a.ReceivedOn < sentBy);
        var unowned = OwnersToName.Of(db, viewer);
        var late = VisibleTo.Assignments(db, viewer).Late(today);
        if (!viewer.May(Right.FollowAssignments)) late = late.Where(a => a.OwnerId == me || a.UnitId == unit);
        var distributes = viewer.May(Right.SendDecisions);
        var rows = VisibleTo.Distribution(db, viewer).Open().WhereWritten(_ => EF.Constant(distributes));
        return db.People.Where(p => p.Id == me).Select(_ => new Counted
        {
            Unread = unread.Take(Most).Count(),
            Steps = steps.Take(Most).Count(),
            Periods = periods.Sum(period => period.DueOn < today ? Late + 1 : 1),
            Decisions = decisions.Count(),
            Meetings = toPutUp.Count() + held.Count() + notices.Count() + appeals.Count(),
            Unowned = unowned.Take(Most).Count(),
            IsLate = stepsLate.Any() || heldLate.Any() || noticesLate.Any() || appealsLate.Any(),
            LateAssignments = late.Take(Most).Count(),
            OpenRows = rows.Take(Most).Count(),
        }).PlannedOnce();
    }

    private sealed class Counted
    {
        public int Unread { get; init; }
        public int Steps { get; init; }
        public int Periods { get; init; }
        public int Decisions { get; init; }
        public int Meetings { get; init; }
        public int Unowned { get; init; }
        public bool IsLate { get; init; }
        public int LateAssignments { get; init; }
        public int OpenRows { get; init; }
    }
}
