using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Texts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>The owner, or the deputy, reports on one assignment: how it goes, that another day is needed, or that it is done.</summary>
[UnpacksFiles, RequestSizeLimit(Uploads.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestRequest)]
public sealed class ReportModel(ArendeDb db, ReportAssignment report, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public AssignmentId Id { get; set; }

    [BindProperty]
    public AssignmentStatus? Status { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? NewDeadline { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile>? Files { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Assignment Assignment { get; private set; } = null!;

    /// <summary>Its case is open, and read by those who read the assignment.</summary>
    public bool TakesFiles { get; private set; }

    public DateOnly Today => StockholmTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Status is not { } status)
        {
            ModelState.AddModelError(nameof(Status), T.Reports.ChooseStatus);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        await report.Run(Viewer, Id, new TypedReport(status, Comment ?? "", NewDeadline, Uploads.Of(Files)), Version, ct, FormKey);
        return Redirect($"/assignments/{Id}?reported=true");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        var found = await VisibleTo.Assignments(db, Viewer).Open().AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, ct);
        if (found is null || !Viewer.May(Right.ReportStatus, Whose.Of(found))) return false;
        Assignment = found;
        TakesFiles = found.CaseId is { } id && await db.Cases.AnyAsync(c => c.Id == id && c.ClosedAt == null && c.Access == found.Access, ct);
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ReportIsEmpty or Rule.TextIsTooLong => nameof(Comment),
        Rule.DeadlineCannotBeRead or Rule.ForecastIsPast => nameof(NewDeadline),
        Rule.StruckByDecisionOnly => nameof(Status),
        Rule.FilesNeedCase => nameof(Files),
        _ => DocumentForm.FieldOf(rule) ?? "",
    };
}
