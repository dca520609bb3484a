using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Reports;

/// <summary>A reporting period: each unit's reports, who misses, and the freezing of a unit or of the rest.</summary>
public sealed class DetailsModel(ArendeDb db, FreezeUnit freezeUnit, FreezeRest freezeRest, UndoCompile undo, DefinitionCatalogue definitions, TimeProvider clock) : ArendePage, IListsSecrets
{
    /// <summary>In the address: the assignments that have no unit, and all that is not frozen yet.</summary>
    public const string NoUnit = "none";
    public const string Rest = "rest";

    [BindProperty(SupportsGet = true)]
    public ReportingPeriodId Id { get; set; }

    /// <summary>What is about to be frozen, before it is: a unit, <see cref="NoUnit"/> or <see cref="Rest"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "freeze")]
    public string? Freeze { get; set; }

    /// <summary>Why it is frozen though reports are missing.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public ReportingPeriod Period { get; private set; } = null!;

    /// <summary>Whose it is, where there are several boards.</summary>
    public string? BoardName { get; private set; }

    public DateOnly? BoardMeetsOn { get; private set; }

    public bool MeetingHasMoved { get; private set; }

    /// <summary>Of the case that it was compiled into; null for who doesn't see it.</summary>
    public string? CaseTitle { get; private set; }

    /// <summary>How many assignments aren't in it because not everybody may read them, of those that the viewer may.</summary>
    public int LeftOut { get; private set; }

    public bool MayUndo { get; private set; }

    /// <summary>Those that are missing in what is about to be frozen.</summary>
    public IReadOnlyList<ReportGap> Gaps { get; private set; } = [];

    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();

    public IReadOnlyList<PeriodUnit> Units { get; private set; } = [];

    /// <summary>A compiled period is read by all who read periods; before that the answers are for those who follow the unit.</summary>
    public IReadOnlyList<PeriodAnswer> Answers { get; private set; } = [];

    /// <summary>What the period waits for, where it is the viewer's to do.</summary>
    public WorkItem? Step { get; private set; }

    /// <summary>When it reminds; null where its path doesn't say, and of one that hasn't begun yet.</summary>
    public ReminderLadder? Ladder { get; private set; }

    public bool HasMine { get; private set; }

    public SecretsListed Listed => SecretsListed.OfAssignments(Answers.Where(one => one.IsSecret).Select(one => one.AssignmentId));

    public Text Name => T.Reports.Name(Period.SwedishName, Period.EnglishName, Period.Year);

    public DateOnly Today => StockholmTime.Today(clock);

    /// <summary>Something is left to freeze, be it in a unit whose secret assignments the viewer doesn't see.</summary>
    public bool IsLeft { get; private set; }

    public bool MayFreezeRest => Viewer.May(Right.FreezeRest) && Period.CompiledAt is null && IsLeft;

    public bool MayCompile => Viewer.May(Right.FreezeRest) && Period.CompiledAt is null && Step is null && Units.Count > 0;

    /// <summary>Why a unit was frozen with reports missing: for those who see who misses, since it may tell of people, and of what is secret.</summary>
    public string? ReasonOf(UnitId? unit) => Units.FirstOrDefault(one => one.Id == unit) is { } of && MaySeeWhoMisses(of) ? of.Reason : null;

    public bool MayCorrect(PeriodAnswer answer) =>
        Units.FirstOrDefault(unit => unit.Id == answer.UnitId) is { IsFrozen: true } unit && FreezeUnit.May(Viewer, unit.Id, unit.Manager);

    public IReadOnlyList<ShownCorrection> CorrectionsOf(PeriodAnswer answer) => ShownCorrection.Of((answer.Status, answer.Comment, answer.Forecast), answer.Corrections, names);

    public bool AsksToFreeze => ToFreeze.Count > 0 || (Freeze == Rest && MayFreezeRest);

    public IReadOnlyList<PeriodUnit> ToFreeze => Freeze is null ? [] : [.. Units.Where(unit => MayFreeze(unit) && (Freeze == Rest ? MayFreezeRest : Freeze == Key(unit)))];

    public static string Key(PeriodUnit unit) => unit.Id?.ToString() ?? NoUnit;

    public bool MayFreeze(PeriodUnit unit) => !unit.IsFrozen && Period.CompiledAt is null && FreezeUnit.May(Viewer, unit.Id, unit.Manager);

    public UnitReportStage StageOf(PeriodUnit unit) => Period.StageOf(unit.IsFrozen, unit.Asked, unit.Reported, Today);

    public bool MaySeeWhoMisses(PeriodUnit unit) => Viewer.May(Right.SeeWhoMisses, Whose.Of(unit.Id));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostFreeze(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports)) return NotFound();
        if (Freeze == Rest) await freezeRest.Run(Viewer, Id, ct, Reason);
        else if (Freeze == NoUnit) await freezeUnit.Run(Viewer, Id, null, ct, Reason);
        else if (UnitId.TryParse(Freeze, null, out var unit)) await freezeUnit.Run(Viewer, Id, unit, ct, Reason);
        else return NotFound();
        return Redirect($"/reports/{Id}?frozen=true");
    }

    public async Task<IActionResult> OnPostUndo(Guid shown, CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports)) return NotFound();
        await undo.Run(Viewer, Id, shown, ct);
        return Redirect($"/reports/{Id}?undone=true");
    }

    protected override string FieldOf(Rule rule) => rule is Rule.FreezeNeedsReason or Rule.ReasonIsTooLong ? nameof(Reason) : "";

    protected override async Task<bool> Load(CancellationToken ct)
    {
        if (!Viewer.May(Right.ReadReports) || await db.ReportingPeriods.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } period) return false;
        Period = period;
        Units = await PeriodUnits.Of(db, Viewer, Id, ct);
        IsLeft = await MissingReports.IsLeftToFreeze(db, Id, ct);
        Answers = [.. (await PeriodAnswers.Of(db, Viewer, Id, ct)).Where(answer => Period.CompiledAt is not null || Viewer.May(Right.SeeWhoMisses, Whose.Of(answer.UnitId)))];
        Ladder = await PeriodLadder.Of(db, definitions, Id, ct);
        HasMine = Period.CompiledAt is null && Units.Any(unit => !unit.IsFrozen) && await MyReports.Of(db, Viewer, Id).AnyAsync(ct);
        Step = await db.WorkItems.AsNoTracking().Where(item => item.State == WorkItemState.Open && item.SubjectId == Id.Value).Where(WorkItemAccess.IsOf(Viewer)).FirstOrDefaultAsync(ct);
        if (ToFreeze.Count > 0) Gaps = [.. (await ReportGaps.Of(db, Viewer, Id, ct)).Where(gap => ToFreeze.Any(unit => unit.Id == gap.UnitId))];
        names = await ShownCorrection.Names(db, Answers.SelectMany(answer => answer.Corrections), ct);
        await LoadMeetingsAndCase(ct);
        return true;
    }

    private async Task LoadMeetingsAndCase(CancellationToken ct)
    {
        BoardName = Period.BoardId is { } board && !db.Bodies.HasOneBoard ? T.Decisions.Named(db.Bodies[board]).ToString() : null;
        if (Period.CompiledAt is null)
        {
            BoardMeetsOn = await PeriodMeetings.OfBoard(db, Period, ct);
            MeetingHasMoved = await PeriodMeetings.HasMoved(db, Period, ct);
        }
        if (Period.CaseId is not { } id) return;
        CaseTitle = await VisibleTo.Cases(db, Viewer).Where(c => c.Id == id).Select(c => c.Title).SingleOrDefaultAsync(ct);
        LeftOut = await CompiledCase.LeftOut(db, Viewer, Id, ct);
        MayUndo = Viewer.May(Right.FreezeRest) && await UndoCompile.Obstacle(db, Viewer, Period, ct) is null;
    }
}
