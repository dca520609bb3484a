using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Domain.Reports;

/// <summary>What an owner is asked to report on one assignment in one period, and what was answered; or what was reported between the periods, unasked.</summary>
public sealed class StatusReport
{
    public StatusReportId Id { get; private init; }
    /// <summary>Null for what was reported between the periods.</summary>
    public ReportingPeriodId? PeriodId { get; private init; }
    public AssignmentId AssignmentId { get; private init; }

    /// <summary>The assignment's unit when it was asked; frozen by unit.</summary>
    public UnitId? UnitId { get; private init; }

    /// <summary>Who is to answer: the assignment's owner, or the controller where there is none.</summary>
    public PersonId AskedId { get; private set; }
    public AssignmentStatus? Status { get; private set; }
    public string? Comment { get; private set; }

    /// <summary>A new deadline that the owner thinks is needed; a forecast, not a decision.</summary>
    public Deadline? Forecast { get; private set; }
    /// <summary>The numbers of the case's documents that came with it.</summary>
    public IReadOnlyList<int> Documents { get; private set; } = [];
    public DateTimeOffset? ReportedAt { get; private set; }
    public PersonId? ReportedBy { get; private set; }
    public long Version { get; private set; }

    /// <summary>How it stood when its unit was frozen; null while it isn't, and for what was frozen before that was kept.</summary>
    public FrozenReport? AsFrozen { get; private set; }

    /// <summary>
    /// When its unit was frozen it was given, or no decision had ended what it was asked of: what is decided later makes the unit's figures no smaller. Null while it isn't frozen, and
    /// for what was frozen before this was kept.
    /// </summary>
    public bool? WasExpected { get; private set; }

    /// <summary>What was corrected since, the latest last.</summary>
    public IReadOnlyList<ReportCorrection> Corrections { get; private set; } = [];
    public bool IsReported => ReportedAt is not null;

    private StatusReport() { }

    public StatusReport(ReportingPeriodId periodId, AssignmentId assignmentId, UnitId? unitId, PersonId askedId)
    {
        Id = StatusReportId.New();
        PeriodId = periodId;
        AssignmentId = assignmentId;
        UnitId = unitId;
        AskedId = askedId;
    }

    /// <summary>Nobody asked for it. It is answered at once.</summary>
    public static StatusReport BetweenPeriods(Assignment assignment, PersonId by) =>
        new() { Id = StatusReportId.New(), AssignmentId = assignment.Id, UnitId = assignment.UnitId, AskedId = by };

    /// <summary>Somebody else is to answer: the assignment changed hands, or who was asked has left.</summary>
    public void Ask(PersonId person)
    {
        AskedId = person;
        Version++;
    }

    public void Attach(IReadOnlyList<int> documents) => Documents = documents;

    public void Answer(AssignmentStatus status, string comment, Deadline? forecast, PersonId by, DateTimeOffset at)
    {
        Check(status, comment);
        Status = status;
        Comment = comment.Trim();
        Forecast = forecast;
        ReportedBy = by;
        ReportedAt = at;
        Version++;
    }

    /// <summary>Its unit is frozen.</summary>
    /// <param name="assignment">As the register has it now.</param>
    /// <param name="owner">The name of its owner.</param>
    /// <param name="period">Its period: what was due on its last day and isn't done is delayed.</param>
    public void Freeze(Assignment assignment, string? owner, ReportingPeriod period)
    {
        // Of what is adopted a report is asked at year-end only.
        WasExpected = IsReported || (assignment.Status != AssignmentStatus.Struck && (assignment.EndedAs is null || period.Kind == PeriodKind.AnnualReport));
        var moved = assignment.Current is { } current && current.Deadline != assignment.Original?.Deadline ? current : null;
        AsFrozen = new FrozenReport(assignment.Number.ToString(), assignment.Title, owner, assignment.Status, assignment.Current?.Deadline, assignment.PlanYear)
        {
            Status = Status, Comment = Comment, Forecast = Forecast, MovedBy = moved?.By, MovedIn = moved?.Source,
            WasLate = Urgencies.IsDelayed(AssignmentStatus.OnPlan, assignment.OriginalOn, assignment.DueOn, period.EndsOn.AddDays(1)),
        };
        // Who reports at this very moment loses: nothing is written into what is frozen.
        Version++;
    }

    /// <summary>What it says: as it was corrected last, else as it was reported.</summary>
    public (AssignmentStatus? Status, string? Comment, Deadline? Forecast) Said =>
        Corrections is [.., { IsUndone: false } last] ? (last.Status, last.Comment, last.Forecast) : AsFrozen is { } frozen ? (frozen.Status, frozen.Comment, frozen.Forecast) : (Status, Comment, Forecast);

    /// <summary>
    /// The compilation that had frozen it is undone: it says what was reported, as the register does, and can be given as before. What was corrected meanwhile, which the register
    /// never got, is told to whoever reports again.
    /// </summary>
    public void Thaw()
    {
        (AsFrozen, WasExpected, Corrections) = (null, null, [.. Corrections.Select(correction => correction with { IsUndone = true })]);
        Version++;
    }

    /// <summary>Something in it was wrong, and it is frozen: what was frozen stays, and beside it what it should have said. The register isn't changed.</summary>
    public void Correct(AssignmentStatus status, string comment, Deadline? forecast, PersonId by, DateTimeOffset at)
    {
        Check(status, comment);
        Corrections = [.. Corrections, new ReportCorrection(status, comment.Trim(), forecast, by, at)];
        Version++;
    }

    private static void Check(AssignmentStatus status, string comment)
    {
        BrokenRuleException.When(status == AssignmentStatus.Struck, Rule.StruckByDecisionOnly);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(comment), Rule.ReportIsEmpty);
        TextLimits.Check(comment, TextLimits.Comment, Rule.TextIsTooLong);
    }
}
