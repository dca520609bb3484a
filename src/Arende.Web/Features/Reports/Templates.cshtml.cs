using Arende.Application.Access;
using Arende.Application.MadeReports;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Web.Features.Reports;

/// <summary>The templates that reports are made from.</summary>
[Needs(Right.KeepCalendar)]
public sealed class TemplatesModel(ReportTemplates templates) : ArendePage
{
    public IEnumerable<Crumb> UpToReports => ReportCrumbs.Of(Viewer);

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<KnownTemplate> Templates { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    protected override async Task<bool> Load(CancellationToken ct)
    {
        Templates = await templates.All(ct);
        return true;
    }
}
