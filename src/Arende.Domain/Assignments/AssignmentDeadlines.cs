using System.Globalization;
using Arende.Domain.Cases;

namespace Arende.Domain.Assignments;

/// <summary>Its deadlines: the first, the one that holds, the one that is proposed, and each decision that moved it. What is late is told of by them.</summary>
public sealed partial class Assignment
{
    private readonly List<DeadlineChange> changes = [];

    public IReadOnlyCollection<DeadlineChange> Changes => changes;

    public DecidedDeadline? Original
    {
        get;
        private set
        {
            field = value;
            OriginalOn = value?.Deadline.Latest;
        }
    }

    /// <summary>The original deadline's last day: a column of its own, for what is delayed.</summary>
    public DateOnly? OriginalOn { get; private set; }

    public DecidedDeadline? Current
    {
        get;
        private set
        {
            field = value;
            DueOn = value?.Deadline.Latest;
        }
    }

    /// <summary>The current deadline's last day: a column of its own, for lists and for the overdue scan.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Waits for the board's decision in <see cref="CaseId"/>.</summary>
    public DecidedDeadline? Proposed { get; private set; }

    /// <summary>The current deadline for which it has been flagged as overdue; flagged once a deadline and owner.</summary>
    public DateOnly? OverdueFlaggedFor { get; private set; }
    public DateTimeOffset? OverdueSince { get; private set; }

    /// <summary>The current deadline and the step of its ladder (days after it) of which was told last; once a deadline, owner and step.</summary>
    public DateOnly? RemindedFor { get; private set; }
    public int? RemindedDays { get; private set; }

    /// <summary>The day by which its owner now expects it to be done, as last reported with the reason: until it has passed nobody is reminded.</summary>
    public DateOnly? ForecastOn { get; private set; }
    /// <summary>What is unknown is never overdue.</summary>
    public bool IsOverdue(DateOnly today) => Urgencies.Of(Status, Current?.Deadline.Latest, today) == Urgency.Late;

    /// <summary>Somebody typed it, and no decision has moved it since.</summary>
    public bool MayCorrectDeadline => CaseId is null && changes.Count == 0 && PartOf is null && (Original is null ? Current is null : Original == Current);

    /// <summary>A deadline that stands already when the assignment is entered, decided elsewhere.</summary>
    public void SetDecidedDeadline(DecidedDeadline deadline, bool isOriginal)
    {
        Current = deadline;
        if (isOriginal) Original = deadline;
    }

    /// <summary>The deadline of which somebody wrote that it was decided, and not where: the one that holds, or one that a report here tells of. Null for none.</summary>
    public DecidedDeadline? WithoutDecision => Current is { LacksDecision: true } ? Current : Proposed is { IsDecidedBefore: true, LacksDecision: true } ? Proposed : null;

    /// <summary>
    /// A report tells of a deadline that a decision, known here, had set before: that holds already, and waits for no decision on the report. What a later decision has moved
    /// since is history, and no proposal either.
    /// </summary>
    /// <param name="told">As the report has it, with the decision.</param>
    /// <param name="at">When it was told.</param>
    public void WasDecidedBefore(DecidedDeadline told, DateTimeOffset at)
    {
        if (!IsOpen || IsProposed || told.By is not { } by || by.On > told.Deadline.Latest) return;
        if (told.Deadline.Latest == Current?.Deadline.Latest)
        {
            // The sentence that stood there alone was of a decision which is known by now.
            if (Current.LacksDecision) NameDecision(by, told.DecidedBy, at);
        }
        else if (HoldsAfter(by)) TakeDecided(told, at);
        else Proposed = null;
    }

    /// <summary>No later decision than this one has set its deadline.</summary>
    public bool HoldsAfter(DecisionPoint by) => Current?.By is not { } last || last.On <= by.On;

    /// <summary>The decision behind its deadline, which only a sentence told of. What is known already stays.</summary>
    /// <param name="by">Where it was decided.</param>
    /// <param name="caseId">Its case, where that is one of ours.</param>
    /// <param name="at">When it was named.</param>
    public void NameDecision(DecisionPoint by, CaseId? caseId, DateTimeOffset at)
    {
        BrokenRuleException.When(WithoutDecision is null, Rule.DeadlineHasDecision);
        var told = WithoutDecision!;
        BrokenRuleException.When(by.On > told.Deadline.Latest, Rule.DeadlineIsBeforeDecision);
        var named = told with { By = by, DecidedBy = caseId };
        if (Current is not { LacksDecision: true })
        {
            BrokenRuleException.When(!HoldsAfter(by), Rule.DecisionIsBeforeEarlier, Current?.By?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
            TakeDecided(named, at);
            return;
        }
        if (Original == told) Original = named;
        foreach (var change in changes.Where(change => change.After == told)) change.Name(named);
        Current = named;
        Version++;
    }

    private void TakeDecided(DecidedDeadline decided, DateTimeOffset at)
    {
        changes.Add(new DeadlineChange(Id, Current?.Deadline, decided, at));
        (Current, ForecastOn, Proposed) = (decided, null, null);
        Version++;
    }

    private void AdoptDeadline(CaseId decidedBy, DateTimeOffset at, DecisionPoint? by)
    {
        if (Proposed is not { } proposed) return;
        var decided = proposed.IsDecidedBefore ? proposed : proposed with { DecidedBy = decidedBy, By = by };
        changes.Add(new DeadlineChange(Id, Current?.Deadline, decided, at));
        (Current, ForecastOn) = (decided, null);
        Proposed = null;
    }

    private void ChangeDeadline(Deadline deadline, DecisionPoint by, CaseId? caseId, DateTimeOffset at)
    {
        var decided = new DecidedDeadline(deadline, Source: null, caseId) { By = by };
        changes.Add(new DeadlineChange(Id, Current?.Deadline, decided, at));
        (Current, ForecastOn) = (decided, null);
    }
}
