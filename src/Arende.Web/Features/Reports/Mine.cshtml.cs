using Arende.Application.Audit;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>What is typed in one report's form.</summary>
public sealed class Answer
{
    public AssignmentStatus? Status { get; set; }
    public string? Comment { get; set; }
    public string? Forecast { get; set; }
    public long Version { get; set; }
}

/// <summary>All reports of a period that the viewer is asked for, on one page, each saved on its own.</summary>
[RequestSizeLimit(BodyLimits.ManyTexts)]
public sealed class MineModel(ArendeDb db, ReportStatus reportStatus, TimeProvider clock) : ArendePage, IListsSecrets
{
    [BindProperty(SupportsGet = true)]
    public ReportingPeriodId Id { get; set; }

    /// <summary>The report whose form was sent.</summary>
    [BindProperty(Name = "report")]
    public StatusReportId? Sent { get; set; }

    /// <summary>By report. Only what was sent is bound; the others are filled from what is saved.</summary>
    [BindProperty]
    public Dictionary<Guid, Answer> Answers { get; set; } = [];

    public ReportingPeriod Period { get; private set; } = null!;

    public IReadOnlyList<MyReport> Reports { get; private set; } = [];

    public SecretsListed Listed => SecretsListed.OfAssignments(Reports.Where(one => one.IsSecret).Select(one => one.AssignmentId));

    public Text Name => T.Reports.Name(Period.SwedishName, Period.EnglishName, Period.Year);

    public DateOnly Today => StockholmTime.Today(clock);

    public int Left => Reports.Count(report => report.ReportedAt is null && !IsFrozen(report));

    /// <summary>Those that were frozen before they were written.</summary>
    public int Missed => Reports.Count(report => report.ReportedAt is null && IsFrozen(report));

    public bool IsFrozen(MyReport report) => Period.IsFrozen(report.UnitId);

    public UnitFreeze FreezeOf(MyReport report) => Period.Freezes.Single(freeze => freeze.UnitId == report.UnitId);

    /// <summary>What was corrected in it since it was frozen.</summary>
    public IReadOnlyList<ShownCorrection> CorrectionsOf(MyReport report) => ShownCorrection.Of((report.Status, report.Comment, report.Forecast), report.Corrections, correctors);

    private IReadOnlyDictionary<PersonId, string> correctors = new Dictionary<PersonId, string>();

    public bool WasSent(MyReport report) => Sent == report.Id;

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Answers = [];
        return Show(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Sent is not { } report || !Answers.TryGetValue(report.Value, out var answer)) return BadRequest();
        if (answer.Status is null)
        {
            ModelState.AddModelError(Field(nameof(Answer.Status)), T.Reports.ChooseStatus);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(ct);
        }
        await reportStatus.Run(Viewer, report, answer.Status!.Value, answer.Comment ?? "", answer.Forecast, answer.Version, ct, FormKey);
        // The form's own fragment would else be kept.
        return Redirect($"/reports/{Id}/mine?saved={report}#content");
    }

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await db.ReportingPeriods.AsNoTracking().Include(p => p.Freezes).SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } period) return false;
        Period = period;
        Reports = await MyReports.Read(db, Viewer, Id, ct);
        if (Reports.Count == 0) return false;
        correctors = await ShownCorrection.Names(db, Reports.SelectMany(report => report.Corrections), ct);
        foreach (var report in Reports.Where(report => !Answers.ContainsKey(report.Id.Value)))
            Answers[report.Id.Value] = new Answer { Status = report.Status, Comment = report.Comment ?? report.Earlier?.Text, Forecast = report.Forecast?.Text };
        return true;
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ReportIsEmpty or Rule.TextIsTooLong => Field(nameof(Answer.Comment)),
        Rule.DeadlineCannotBeRead or Rule.ForecastIsPast => Field(nameof(Answer.Forecast)),
        _ => "",
    };

    private string Field(string name) => $"{nameof(Answers)}[{Sent}].{name}";
}
