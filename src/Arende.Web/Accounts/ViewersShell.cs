using Arende.Application.Access;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;

namespace Arende.Web.Accounts;

/// <summary>The frame around a page for whoever is signed in: only what their roles may use, with what waits for them.</summary>
public sealed class ViewersShell(CurrentViewer current, ViewersMenu menu, ArendeSettings settings, TimeProvider clock) : IShellSource
{
    public async ValueTask<Shell> Get(CancellationToken cancellationToken)
    {
        DateOnly? demoDate = settings.Demo ? StockholmTime.Today(clock) : null;
        if (!current.IsSignedIn) return new Shell(settings.Municipality, DemoDate: demoDate);
        var viewer = current.Viewer;
        var counts = await menu.Counts(cancellationToken);
        var role = string.Join(", ", viewer.Roles.Order(StringComparer.Ordinal).Select(held => T.Roles.Of(held).ToString()));
        return new Shell(settings.Municipality, viewer.Name, role, [.. Items(viewer, counts)], counts.Unread, demoDate);
    }

    private static IEnumerable<NavItem> Items(Viewer viewer, MenuCounts counts)
    {
        yield return new("home", T.Nav.MyPage, "/", "home", counts.MyPage, counts.IsLate);
        yield return new("cases", T.Nav.Cases, "/cases", "folder");
        if (viewer.May(Right.ListAssignments)) yield return new("assignments", T.Nav.Assignments, "/assignments", "tasks", counts.LateAssignments, counts.LateAssignments > 0);
        yield return new("meetings", T.Nav.Meetings, "/meetings", "meeting");
        if (viewer.May(Right.SendDecisions)) yield return new("distribution", T.Nav.Distribution, "/distribution", "send", counts.OpenRows);
        if (viewer.May(Right.ReadReports)) yield return new("reports", T.Nav.Reports, "/reports", "chart");
        if (viewer.May(Right.Administer)) yield return new("administration", T.Nav.Administration, "/administration", "cog");
    }
}
