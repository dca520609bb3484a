using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Assignments;

/// <summary>
/// An uppdrag or nämndinitiativ, followed from the decision that gave it to its final report. Deadlines change by decision
/// only: a proposed one is visibly proposed until the board has approved it, and nothing is ever overwritten.
/// </summary>
public sealed class Assignment
{
    // The years that a clause can name.
    private const int FirstPlanYear = 2000;
    private const int LastPlanYear = 2099;

    private readonly List<DeadlineChange> changes = [];

    public AssignmentId Id { get; private init; }
    public string Title { get; private set; } = "";
    public AssignmentKind Kind { get; private set; }
    public AssignmentStatus Status { get; private set; }

    /// <summary>The case in which it is accounted for or that gave it; null for one that was entered in the register.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The latest case that accounts for it once more, a later year's report for instance: what is proposed waits for that case's decision. Null where none does.</summary>
    public CaseId? AccountedIn { get; private set; }
    public UnitId? UnitId { get; private set; }
    public PersonId? OwnerId { get; private set; }
    public AccessLevel Access { get; private set; }
    public DecidedDeadline? Original { get; private set; }
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

    /// <summary>The plan (a year) that it belongs to, and the one to which its case proposes to transfer it.</summary>
    public int? PlanYear { get; private set; }
    public int? ProposedPlanYear { get; private set; }
    public int TransferCount { get; private set; }

    /// <summary>The current deadline for which it has been flagged as overdue; flagged once a deadline and owner.</summary>
    public DateOnly? OverdueFlaggedFor { get; private set; }
    public DateTimeOffset? OverdueSince { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public long Version { get; private set; }
    public IReadOnlyCollection<DeadlineChange> Changes => changes;
    public bool IsOpen => Status.IsOpen();

    /// <summary>A draft's table has it, and the board hasn't decided the case: it is followed up by nobody, and gone with the draft.</summary>
    public bool IsProposed { get; private set; }

    /// <summary>Who is told when it is done; null where the decision doesn't say.</summary>
    public BodyFunction? ReportTo { get; private init; }

    /// <summary>The clause that gave it, by the agenda item that decided it and its place there: a clause gives one assignment. Null for others.</summary>
    public Guid? DecidedItemId { get; private init; }
    public int? DecidedPlace { get; private init; }

    private Assignment() { }

    public Assignment(string title, AssignmentKind kind, AssignmentStatus status, CaseId? caseId, UnitId? unitId, AccessLevel access, AssignmentId? id = null)
    {
        Title = OneLine.Of(title);
        BrokenRuleException.When(Title.Length == 0, Rule.TitleIsMissing);
        Id = id ?? AssignmentId.New();
        Kind = kind;
        Status = status;
        CaseId = caseId;
        UnitId = unitId;
        Access = access;
    }

    /// <summary>What a decided clause gives, in the words of the decision. Its owner and its day may be missing.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="caseId">Its case.</param>
    /// <param name="itemId">The agenda item that decided it.</param>
    /// <param name="place">Its place among the item's clauses.</param>
    /// <param name="deadline">The day, where it says one.</param>
    /// <param name="access">That of its case.</param>
    public static Assignment Of(Clause clause, CaseId caseId, Guid itemId, int place, Deadline? deadline, AccessLevel access)
    {
        var assignment = new Assignment(Excerpt.Of(OneLine.Of(clause.Text), TextLimits.Title), AssignmentKind.Assignment, AssignmentStatus.OnPlan, caseId, unitId: null, access)
        {
            ReportTo = clause.Order?.ReportTo,
            DecidedItemId = itemId,
            DecidedPlace = place,
        };
        if (deadline is not null) assignment.SetDecidedDeadline(new DecidedDeadline(deadline, Source: null, caseId), isOriginal: true);
        return assignment;
    }

    /// <summary>How it stands now, for whoever may have to take a decision back.</summary>
    public AssignmentPosition Position() => new(Current, Proposed, PlanYear, ProposedPlanYear, TransferCount, IsProposed);

    /// <summary>The decision that changed it was written wrong: it stands as it did before, and the deadline that was never decided is no part of its deadlines.</summary>
    /// <param name="before">How it stood.</param>
    /// <param name="decidedBy">The case in which it was decided.</param>
    public void TakeBack(AssignmentPosition before, CaseId decidedBy)
    {
        if (Current is { } current && current != before.Current && current.DecidedBy == decidedBy) changes.RemoveAll(change => change.After == current);
        (Current, Proposed, PlanYear, ProposedPlanYear, TransferCount, IsProposed) =
            (before.Current, before.Proposed, before.PlanYear, before.ProposedPlanYear, before.TransferCount, before.IsProposed);
        Version++;
    }

    /// <summary>What is unknown is never overdue.</summary>
    public bool IsOverdue(DateOnly today) => Urgencies.Of(Status, Current?.Deadline.Latest, today) == Urgency.Late;

    public void Give(UnitId? unit, PersonId? owner)
    {
        // Whoever gets what is late already must be told too: the next pass flags it for the new owner.
        if (owner != OwnerId) OverdueFlaggedFor = null;
        UnitId = unit;
        OwnerId = owner;
        Version++;
    }

    public void ChangeKind(AssignmentKind kind)
    {
        Kind = kind;
        Version++;
    }

    /// <summary>The plan that it belongs to when it is entered; later it changes by decision only.</summary>
    public void SetPlanYear(int planYear)
    {
        BrokenRuleException.When(planYear is < FirstPlanYear or > LastPlanYear, Rule.YearIsUnreasonable);
        PlanYear = planYear;
    }

    public void Mark(AccessLevel access) => Access = access;

    /// <summary>A deadline that stands already when the assignment is entered, decided elsewhere.</summary>
    public void SetDecidedDeadline(DecidedDeadline deadline, bool isOriginal)
    {
        Current = deadline;
        if (isOriginal) Original = deadline;
    }

    public void Propose(DecidedDeadline? deadline, int? planYear)
    {
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        Proposed = deadline;
        ProposedPlanYear = planYear;
        Version++;
    }

    /// <summary>A draft accounts for it once more. What was decided stands; another deadline in the draft is only proposed.</summary>
    /// <param name="caseId">The draft's case.</param>
    /// <param name="written">The deadline that the draft gives; null where it gives none.</param>
    /// <param name="planYear">The plan to which the draft transfers it.</param>
    public void AccountFor(CaseId caseId, DecidedDeadline? written, int? planYear)
    {
        AccountedIn = caseId == CaseId ? null : caseId;
        Propose(written is not null && written.Deadline.Latest != Current?.Deadline.Latest ? written : null, planYear);
    }

    /// <summary>The draft that brings it was imported in a later version: nothing of it is decided, and it says what the draft says.</summary>
    public void Redraft(AssignmentStatus status, DecidedDeadline? current, bool isOriginal, DecidedDeadline? proposed, int? planYear)
    {
        BrokenRuleException.When(!IsProposed, Rule.AssignmentIsClosed);
        Status = status;
        Current = current;
        Original = isOriginal ? current : null;
        Propose(proposed, planYear);
    }

    /// <summary>A draft brings it to the board.</summary>
    public void AwaitDecision() => IsProposed = true;

    /// <summary>The board has decided the case that brought it: from now on it is followed up.</summary>
    public void Register()
    {
        IsProposed = false;
        Version++;
    }

    /// <summary>The board has approved the clause: what was proposed becomes current, and the transfer takes effect.</summary>
    /// <param name="decidedBy">The case in which it was decided.</param>
    /// <param name="planYear">The plan that the decided clause names; null when it names none, and what was proposed holds.</param>
    /// <param name="at">When.</param>
    public void Adopt(CaseId decidedBy, int? planYear, DateTimeOffset at)
    {
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        if (Proposed is { } proposed)
        {
            var decided = proposed with { DecidedBy = decidedBy };
            changes.Add(new DeadlineChange(Id, Current?.Deadline, decided, at));
            Current = decided;
            Proposed = null;
        }
        if (ProposedPlanYear is { } year)
        {
            PlanYear = planYear ?? year;
            ProposedPlanYear = null;
            TransferCount++;
        }
        Version++;
    }

    /// <summary>The draft that accounted for it is written off: the case that gave it is its own again.</summary>
    public void AccountedNoMore()
    {
        AccountedIn = null;
        DropProposal();
    }

    /// <summary>The board said no, or the matter was written off: what was proposed falls.</summary>
    public void DropProposal()
    {
        Proposed = null;
        ProposedPlanYear = null;
        Version++;
    }

    public void Report(AssignmentStatus status, DateTimeOffset at)
    {
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        Status = status;
        if (!IsOpen) ClosedAt = at;
        Version++;
    }

    public void Reopen()
    {
        Status = AssignmentStatus.Delayed;
        ClosedAt = null;
        Version++;
    }
}
