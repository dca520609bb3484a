using Arende.Application.Access;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Figures;

/// <summary>A page of the figures. It stands under the reports for who reads them, and under the assignments for others.</summary>
public abstract class FiguresPage : ArendePage
{
    public bool ReadsReports => Viewer.May(Right.ReadReports);

    public IEnumerable<Crumb> Up => [new(T.Ui.Start, "/"), ReadsReports ? new(T.Reports.Title, "/reports") : new(T.Assignments.Title, "/assignments")];
}
