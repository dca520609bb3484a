using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Appeals;
using Arende.Application.DelegatedDecisions;
using Arende.Application.MadeReports;
using Arende.Application.Reconciliation;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Shared;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.WorkItems;

/// <summary>Takes a step: what happens then is told first.</summary>
public sealed class CompleteModel(ArendeDb db, DefinitionCatalogue definitions, WorkflowHost host, CompleteWorkItem complete, Consequences consequences, Application.Figures.LiveFigures live, ReconcileReport reconcile, UnfinishedTexts unfinished, NumbersReading reading, IOptions<ArendeOptions> options, TimeProvider clock) : ArendePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Conditions { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    /// <summary>The last line of the history when the form was shown; what is shown now has <see cref="Shown"/>.</summary>
    [BindProperty]
    public long? Seen { get; set; }

    public long Shown { get; private set; }
    public WorkItem Item { get; private set; } = null!;
    public CaseId? CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public string CaseTitle { get; private set; } = "";

    /// <summary>Whose case it is.</summary>
    public BodyId Board { get; private set; }

    /// <summary>What is proposed, while the case is on its way to a meeting; what a meeting made of it stands on the case's page.</summary>
    public StaffReport? Report { get; private set; }

    /// <summary>A delegate decides in the case, and the step is theirs or leads there.</summary>
    public bool IsDelegated { get; private set; }

    /// <summary>What is written is the decision itself.</summary>
    public bool Decides => IsDelegated && Step is { } at && at.Kind == RegisterDecision.Kind && Chosen?.Id is DelegateDecision.Reported or DelegateDecision.Unreported;
    public IReadOnlyList<TaskOutcome> Outcomes { get; private set; } = [];
    public TaskOutcome? Chosen { get; private set; }
    public IReadOnlyList<Consequence> Happens { get; private set; } = [];
    public IReadOnlyList<ObstacleWords> Obstacles { get; private set; } = [];
    /// <summary>Of who is to sign: numbers of the report that don't agree.</summary>
    public IReadOnlyList<Discrepancy> Discrepancies { get; private set; } = [];
    /// <summary>Of who is to sign: what was lost since it was handed in.</summary>
    public IReadOnlyList<ObstacleWords> Lost { get; private set; } = [];
    /// <summary>Then it isn't signed; the other outcomes stand open.</summary>
    public bool IsHeldBack => Chosen?.Id == KeepSignedReport.Outcome && (Lost.Count > 0 || Discrepancies.Any(one => one.Severity == RuleSeverity.Blocks));
    /// <summary>The case's made reports and the figures of its texts; null where there are none.</summary>
    public FiguresOfStep? Figures { get; private set; }
    public bool Freezes => Step?.Kind == Sign.Kind && Chosen?.Id is null or KeepSignedReport.Outcome;
    public string TakenBy { get; private set; } = "";
    public Text What => TaskPayload.Title(Item.Payload, Item.TaskName);
    public bool IsOpen => Item.State == WorkItemState.Open;
    private bool IsBeforeMeeting => Step?.Stage.State is CaseState.Draft or CaseState.UnderReview;

    /// <summary>What the definition says of the step.</summary>
    private ProcessStep? Step { get; set; }

    /// <summary>One line of help, for those who take the step seldom.</summary>
    public Text? Explanation => T.Steps.Help(Step);

    /// <summary>The notice begins an appeal period: a proposal to the council has none (KL 13:2).</summary>
    public bool StartsClock { get; private set; }

    /// <summary>The last day for the notice, when the day given is later (KL 8:12).</summary>
    public DateOnly? NoticeWasDue { get; private set; }

    /// <summary>The decision that it follows up has no legal force yet (KL 13:14): a warning, and nothing in the way.</summary>
    public bool AwaitsForce { get; private set; }

    /// <summary>What the council decided is entered clause by clause, on a page of its own.</summary>
    private bool EntersCouncil => IsOpen && Step is { } at && at.Kind == AwaitCouncil.Kind && Chosen?.Id is AwaitCouncil.Decided or AwaitCouncil.SentBack or AwaitCouncil.Postponed;

    public bool AsksDate => Step is { Kind.AsksDate: true };
    public DateOnly Today => StockholmTime.Today(clock);
    /// <summary>The reporting period that the step belongs to, where it isn't a case's.</summary>
    public ReportingPeriod? Period { get; private set; }
    public Text? PeriodName => Period is { } p ? T.Reports.Name(p.SwedishName, p.EnglishName, p.Year) : null;
    public string About => PeriodName?.ToString() ?? CaseNumber;
    /// <summary>Who is away and has it, where the viewer has it as their deputy.</summary>
    public string? StoodInFor => IsOpen ? WorkItemAccess.StoodInFor(Viewer, Item)?.Name : null;
    public Text BackWords => Period is null ? T.Completing.BackToCase : T.Completing.BackToPeriod;
    public string Back => CaseId is { } id ? $"/cases/{id}" : Period is { } period ? $"/reports/{period.Id}" : "/";

    /// <summary>A notice's day that can't be says so at once; what would follow from it isn't told.</summary>
    public bool IsDatePossible { get; private set; } = true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (IsOpen && Period is { } compiled && Step?.Kind == CompileReport.Kind) return Redirect($"/reports/{compiled.Id}/compile");
        if (EntersCouncil) return Redirect($"/workitems/{Id}/council?outcome={Uri.EscapeDataString(Outcome ?? "")}");
        return await Appealed(ct) is { } decision ? Redirect($"/cases/{CaseId}/appeals?decision={decision.Id}") : Preview();
    }

    /// <summary>The use case says what is refused; what the page shows is read only when it is shown.</summary>
    public async Task<IActionResult> OnPostAsync(string? step, CancellationToken ct)
    {
        if (step == "recompute") return await Load(ct) ? Preview() : NotFound();
        var conditions = (Conditions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Item = await complete.RunAsTyped(Viewer, Id, new WorkItemAnswer(Outcome ?? "", Reason, conditions, Date, Seen), FormKey, ct);
        if (Item.CaseId is not { } about) return Redirect($"/reports/{Item.SubjectId}?compiled=true");
        TempData["Done"] = T.History.YouDid(definitions.Step(Item.TaskName), Outcome ?? "", TaskPayload.Outcomes(Item.Payload).First(outcome => outcome.Id == Outcome).Name).ToString();
        // A deputy who read it for the step alone reads it no longer.
        var isRead = WorkItemAccess.StoodInFor(Viewer, Item) is null || await VisibleTo.Cases(db, Viewer).AnyAsync(c => c.Id == about, ct);
        return Redirect(isRead ? $"/cases/{about}" : "/");
    }

    protected override string FieldOf(Rule rule) => rule switch
    {
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.ConditionIsTooLong or Rule.ConditionsAreTooMany => nameof(Conditions),
        Rule.NoticeDateIsInvalid or Rule.DateIsMissing => nameof(Date),
        _ => "",
    };

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (await host.LoadByWorkItem(Id, ct) is not var (item, instance)) return false;
        Item = item;
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        Step = path.Step(item.ActivityId);
        IsDelegated = DelegateDecision.IsMadeOn(path);
        AwaitsForce = Step is { } at && at.Kind == FollowUp.Kind && AwaitedForce.Is(path, instance.Open.Select(open => open.ActivityId), at.Function ?? BodyFunction.Board);
        Shown = instance.Head.Sequence;
        if (!WorkItemAccess.MayDo(Viewer, item) && item.CompletedBy != Viewer.PersonId) return false;
        Case? written = null;
        if (item.CaseId is { } id)
        {
            (var isThere, written) = await LoadCase(id, ct);
            if (!isThere) return false;
        }
        if (item.CaseId is null) Period = await db.ReportingPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ReportingPeriodId(item.SubjectId), ct);
        Outcomes = TaskPayload.Outcomes(item.Payload);
        Chosen = Outcomes.FirstOrDefault(outcome => outcome.Id == Outcome) ?? (Outcomes.Count == 1 ? Outcomes[0] : null);
        if (!IsOpen)
        {
            TakenBy = await db.People.Where(p => p.Id == item.CompletedBy).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? T.History.TheClock;
            return true;
        }
        // Only offered: a day that was taken away is asked for.
        if (AsksDate && HttpMethods.IsGet(Request.Method)) Date ??= Today;
        var isAsked = CaseId is not null && Chosen?.Id != WritingOff.Outcome;
        if (isAsked && CaseId is { } obstructed) Obstacles = [.. (await complete.Obstacles(item, ct)).Select(obstacle => ObstacleWords.Of(obstacle, obstructed))];
        // Then the page says no more.
        if (Obstacles.Count > 0) return true;
        if (written is not null) await ReadTexts(written, ct);
        if (AsksDate && CaseId is { } subject)
        {
            StartsClock = await PostNotice.StartsAppealClock(db, subject, ct);
            if (Date is { } day) IsDatePossible = await PostNotice.IsPossible(db, subject, day, Today, ct);
            if (await PostNotice.LastDay(db, subject, ct) is { } last && (Date ?? Today) > last) NoticeWasDue = last;
        }
        if (Chosen is not null && IsDatePossible && (!AsksDate || Date is not null))
            Happens = await consequences.Of(Viewer, item, instance, new WorkItemAnswer(Chosen.Id, Date: AsksDate ? Date : null), ct, isClear: isAsked);
        return true;
    }

    // An appeal is noted with its day and what it is against, on the case's page of appeals: that takes this step.
    private async Task<AppealableDecision?> Appealed(CancellationToken ct)
    {
        if (!IsOpen || Step?.Kind != ConfirmLegalForce.Kind || Chosen?.Id != ConfirmLegalForce.Appealed || CaseId is not { } id || !Viewer.May(Right.NoteAppeal)) return null;
        return (await AppealableDecision.Of(db, id, ct)).FirstOrDefault(one => one.Function == definitions.FunctionOf(Item));
    }

    private PageResult Preview()
    {
        if (AsksDate && Date is null) ModelState.AddModelError(nameof(Date), T.Rules.Of(Rule.DateIsMissing, ""));
        if (!IsDatePossible) ModelState.AddModelError(nameof(Date), T.Rules.Of(Rule.NoticeDateIsInvalid, ""));
        return Page();
    }

    // The case itself where its text is to be read.
    private async Task<(bool IsThere, Case? Written)> LoadCase(CaseId id, CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, Viewer).AsNoTracking().Where(c => c.Id == id);
        var written = IsOpen && (IsBeforeMeeting || Step?.Kind == Application.Steps.RegistrarCheck.Kind) ? await visible.SingleOrDefaultAsync(ct) : null;
        var found = written is null
            ? await visible.Select(c => new { Number = new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.BoardId }).SingleOrDefaultAsync(ct)
            : new { written.Number, written.Title, written.BoardId };
        if (found is null) return (false, null);
        CaseId = id;
        CaseNumber = found.Number.ToString(options.Value.CaseNumberFormat);
        (CaseTitle, Board) = (found.Title, found.BoardId);
        return (true, written);
    }

    private async Task ReadTexts(Case written, CancellationToken ct)
    {
        var id = written.Id;
        var carries = await CarriedReports.Of(db, id, written.Report.Attachments.Any(attachment => attachment.Made is not null), ct);
        Figures = await FiguresOfStep.Of(db, reading, written, carries, ct);
        if (!IsBeforeMeeting) return;
        Report = await live.AsLinks(Viewer, written.Report, Board, ct);
        if (Step?.Kind != Sign.Kind) return;
        Discrepancies = Figures is { Texts.Count: > 0 } read ? read.Discrepancies : await reconcile.OfCase(CaseTitle, written.Report, Board, carries, ct);
        Lost = [.. (await unfinished.AtSigning(id, written.Report, Board, carries, ct)).Select(obstacle => ObstacleWords.Of(obstacle, id))];
    }
}
