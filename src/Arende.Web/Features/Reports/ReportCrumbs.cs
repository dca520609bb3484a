using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Reports;

/// <summary>The way up from a page under the reports: who keeps their calendar and templates needn't read them.</summary>
internal static class ReportCrumbs
{
    public static IEnumerable<Crumb> Of(Viewer viewer) => viewer.May(Right.ReadReports) ? [new(T.Ui.Start, "/"), new(T.Reports.Title, "/reports")] : [new(T.Ui.Start, "/")];
}
