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
        BrokenRuleException.When(status == AssignmentStatus.Struck, Rule.StruckByDecisionOnly);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(comment), Rule.ReportIsEmpty);
        TextLimits.Check(comment, TextLimits.Comment, Rule.TextIsTooLong);
        Status = status;
        Comment = comment.Trim();
        Forecast = forecast;
        ReportedBy = by;
        ReportedAt = at;
        Version++;
    }
}
