using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A report that is frozen is corrected: what was frozen stays beside it.</summary>
public sealed class CorrectModel(ArendeDb db, CorrectReport correct) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public ReportingPeriodId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public StatusReportId Report { get; set; }

    [BindProperty]
    public AssignmentStatus? Status { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? Forecast { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    public StatusReport Frozen { get; private set; } = null!;

    public string Title { get; private set; } = "";

    private bool isSecret;

    public Text Name => T.Reports.Name(Period.SwedishName, Period.EnglishName, Period.Year);

    public SecretsListed Listed => SecretsListed.OfAssignments(isSecret ? [Frozen.AssignmentId] : []);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        (Status, Comment, var forecast) = Frozen.Said;
        (Forecast, Version) = (forecast?.Text, Frozen.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Status is not { } status)
        {
            ModelState.AddModelError(nameof(Status), T.Reports.ChooseStatus);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        await correct.Run(Viewer, Report, status, Comment ?? "", Forecast, Version, ct, FormKey);
        return Redirect($"/reports/{Id}?corrected=true#a-{Report}");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await db.StatusReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Report && r.PeriodId == Id, ct) is not { } report) return false;
        var assignment = await VisibleTo.Assignments(db, Viewer).Where(a => a.Id == report.AssignmentId).Select(a => new { a.Title, a.Access }).SingleOrDefaultAsync(ct);
        if (assignment is null || !FreezeUnit.May(Viewer, report.UnitId, await FreezeUnit.ManagerOf(db, report.UnitId, ct))) return false;
        Period = await db.ReportingPeriods.AsNoTracking().Include(p => p.Freezes).SingleAsync(p => p.Id == Id, ct);
        (Frozen, Title, isSecret) = (report, report.AsFrozen?.Title ?? assignment.Title, assignment.Access == AccessLevel.Secret);
        return Period.IsFrozen(report.UnitId);
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ReportIsEmpty or Rule.TextIsTooLong => nameof(Comment),
        Rule.DeadlineCannotBeRead or Rule.ForecastIsPast => nameof(Forecast),
        Rule.StruckByDecisionOnly => nameof(Status),
        _ => "",
    };
}
