using Arende.Domain.People;

namespace Arende.Web.Features.Reports;

/// <summary>Who reads the reporting periods, and what of them.</summary>
public static class ReportRights
{
    /// <summary>Those who work with cases and assignments; not an elected member or an administrator as such.</summary>
    public static bool MayReadReports(this Viewer viewer) =>
        viewer.IsAny(Role.CaseOfficer, Role.Manager, Role.Assignee) || viewer.IsAny([.. Role.Central]);

    /// <summary>Who is late is told to those who can do something about it.</summary>
    public static bool MaySeeWhoMisses(this Viewer viewer, UnitId? unit) =>
        viewer.IsAny(Role.Controller, Role.Director, Role.FinanceDirector) || (viewer.Is(Role.Manager) && unit == viewer.UnitId);

    public static bool MayFreeze(this Viewer viewer, UnitId? unit) =>
        viewer.Is(Role.Controller) || (viewer.Is(Role.Manager) && unit is not null && unit == viewer.UnitId);
}
