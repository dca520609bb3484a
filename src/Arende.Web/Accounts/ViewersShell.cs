using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Web.Features.Home;
using Arende.Web.Features.Reports;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Arende.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Accounts;

/// <summary>The frame around a page for whoever is signed in: only what their roles may use, with what waits for them.</summary>
public sealed class ViewersShell(CurrentViewer current, ArendeDb db, ArendeSettings settings, TimeProvider clock) : IShellSource
{
    public async ValueTask<Shell> Get(CancellationToken cancellationToken)
    {
        DateOnly? demoDate = settings.Demo ? StockholmTime.Today(clock) : null;
        if (!current.IsSignedIn) return new Shell(settings.Municipality, DemoDate: demoDate);
        var viewer = current.Viewer;
        var unread = await InboxMatters.Of(db, viewer, StockholmTime.Today(clock)).CountAsync(n => n.ReadAt == null, cancellationToken);
        var role = string.Join(", ", viewer.Roles.Order(StringComparer.Ordinal).Select(held => T.Roles.Of(held).ToString()));
        return new Shell(settings.Municipality, viewer.Name, role, await Items(viewer, cancellationToken), unread, demoDate);
    }

    private async Task<List<NavItem>> Items(Viewer viewer, CancellationToken ct)
    {
        var items = new List<NavItem> { await MyPage(viewer, ct), new("cases", T.Nav.Cases, "/cases", "folder") };
        if (!viewer.Is(Role.BoardMember) || viewer.Roles.Count > 1) items.Add(await Assignments(viewer, ct));
        items.Add(new("meetings", T.Nav.Meetings, "/meetings", "meeting"));
        if (viewer.IsAny(Role.Clerk, Role.Registrar)) items.Add(await Distribution(viewer, ct));
        if (viewer.MayReadReports()) items.Add(new("reports", T.Nav.Reports, "/reports", "chart"));
        if (viewer.Is(Role.Administrator)) items.Add(new("administration", T.Nav.Administration, "/administration", "cog"));
        return items;
    }

    private async Task<NavItem> MyPage(Viewer viewer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = StockholmTime.DateAt(now);
        var mine = db.WorkItems.Where(item => item.State == WorkItemState.Open).Where(WorkItemAccess.IsOf(viewer));
        var late = await mine.CountAsync(item => item.DueAt < now, ct);
        var reports = await Todo.ReportsOf(db, viewer, ct);
        var meetings = await MeetingWork.Of(db, viewer, today, ct);
        var count = await mine.CountAsync(ct) + reports.Count + await DecisionsToRead.Count(db, viewer, ct) + meetings.Count;
        return new("home", T.Nav.MyPage, "/", "home", count, late > 0 || reports.Any(r => r.DueOn < today) || meetings.Any(m => m.Due < today));
    }

    private async Task<NavItem> Assignments(Viewer viewer, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var late = VisibleTo.Assignments(db, viewer).Late(today);
        if (!viewer.Is(Role.Controller)) late = late.Where(a => a.OwnerId == me || a.UnitId == unit);
        var count = await late.CountAsync(ct);
        return new("assignments", T.Nav.Assignments, "/assignments", "tasks", count, count > 0);
    }

    private async Task<NavItem> Distribution(Viewer viewer, CancellationToken ct)
    {
        var open = await VisibleTo.Distribution(db, viewer)
            .CountAsync(row => row.State == DistributionState.Unmatched || row.State == DistributionState.Bounced || row.State == DistributionState.Waiting, ct);
        return new("distribution", T.Nav.Distribution, "/distribution", "send", open);
    }
}
