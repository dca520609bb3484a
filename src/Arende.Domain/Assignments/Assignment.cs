using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Assignments;

/// <summary>
/// An uppdrag or nämndinitiativ, followed from the decision that gave it to its final report. Deadlines change by decision
/// only: a proposed one is visibly proposed until the board has approved it, and nothing is ever overwritten.
/// </summary>
public sealed partial class Assignment
{
    public AssignmentId Id { get; private init; }

    /// <summary>Given by the save that enters it, in the series of its board: empty and 0 before that.</summary>
    public string Series { get; private set; } = "";
    public int NumberYear { get; private set; }
    public int Serial { get; private set; }
    public AssignmentNumber Number => new(Series, NumberYear, Serial);

    public string Title { get; private set; } = "";
    public AssignmentKind Kind { get; private set; }
    public AssignmentStatus Status { get; private set; }

    /// <summary>The decision that gave it; null where nobody has said which. The case that reports it is <see cref="CaseId"/> or <see cref="AccountedIn"/>.</summary>
    public DecisionPoint? GivenBy { get; private set; }

    /// <summary>The case in which it is accounted for or that gave it; null for one that was entered in the register.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>The latest case that accounts for it once more, a later year's report for instance: what is proposed waits for that case's decision. Null where none does.</summary>
    public CaseId? AccountedIn { get; private set; }
    public UnitId? UnitId { get; private set; }
    public PersonId? OwnerId { get; private set; }

    /// <summary>Who reports and reads it beside its owner.</summary>
    public PersonId? DeputyId { get; private set; }

    /// <summary>The goal that it serves, as the goals are called here; null where nobody has said.</summary>
    public string? Goal { get; private set; }
    public AccessLevel Access { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When it was entered, or last reported or decided on: whether what is known of it is fresh (<see cref="Freshness"/>).</summary>
    public DateTimeOffset LastHeardAt { get; private set; }
    public long Version { get; private set; }
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
    /// <param name="by">The body, day and § of the item.</param>
    public static Assignment Of(Clause clause, CaseId caseId, Guid itemId, int place, Deadline? deadline, AccessLevel access, DecisionPoint? by = null)
    {
        var assignment = new Assignment(Excerpt.Of(OneLine.Of(clause.Text), TextLimits.Title), AssignmentKind.Assignment, AssignmentStatus.OnPlan, caseId, unitId: null, access)
        {
            ReportTo = clause.Order?.ReportTo,
            DecidedItemId = itemId,
            DecidedPlace = place,
            GivenBy = by is null ? null : by with { Clause = clause.Number },
        };
        if (deadline is not null) assignment.SetDecidedDeadline(new DecidedDeadline(deadline, Source: null, caseId) { By = assignment.GivenBy }, isOriginal: true);
        if (by is not null) assignment.Enter(by.On.Year, assignment.GivenBy, caseId);
        return assignment;
    }

    /// <summary>How it stands now, for whoever may have to take a decision back.</summary>
    public AssignmentPosition Position() => new(Current, Proposed, PlanYear, ProposedPlanYear, TransferCount, IsProposed, Turns.Count, planEntries.Count, OpenEntry is not null, ProposedTurn, Status, ForecastOn, LastHeardAt);

    /// <summary>The decision that changed it was written wrong: it stands as it did before, and the deadline that was never decided is no part of its deadlines.</summary>
    /// <param name="before">How it stood.</param>
    /// <param name="decidedBy">The case in which it was decided.</param>
    public void TakeBack(AssignmentPosition before, CaseId decidedBy)
    {
        if (Current is { } current && current != before.Current && (current.DecidedBy == decidedBy || current.IsDecidedBefore)) changes.RemoveAll(change => change.After == current);
        (Current, Proposed, PlanYear, ProposedPlanYear, TransferCount, IsProposed) =
            (before.Current, before.Proposed, before.PlanYear, before.ProposedPlanYear, before.TransferCount, before.IsProposed);
        ProposedTurn = before.ProposedTurn;
        if (before.Status is { } status) Status = status;
        if (IsOpen) ClosedAt = null;
        if (before.LastHeardAt is { } heard) (ForecastOn, LastHeardAt) = (before.ForecastOn, heard);
        TakeBackEntries(before, decidedBy);
        // They are only added.
        if (before.TurnCount is { } count && count < Turns.Count) Turns = [.. Turns.Take(count)];
        Version++;
    }

    /// <summary>A clause that gives it says to whom, and nobody stands in yet.</summary>
    public void Give(UnitId? unit, PersonId? owner) => Give(unit, owner, DeputyId == owner ? null : DeputyId);

    /// <exception cref="BrokenRuleException">The deputy is the owner, or stands in for nobody.</exception>
    public void Give(UnitId? unit, PersonId? owner, PersonId? deputy)
    {
        BrokenRuleException.When(deputy is not null && deputy == owner, Rule.DeputyIsOwner);
        BrokenRuleException.When(deputy is not null && owner is null, Rule.DeputyNeedsOwner);
        // Whoever gets what is late already must be told too: the next pass flags it for the new owner, and reminds them.
        if (owner != OwnerId) (OverdueFlaggedFor, RemindedFor, RemindedDays) = (null, null, null);
        UnitId = unit;
        OwnerId = owner;
        DeputyId = deputy;
        Version++;
    }

    /// <summary>Its number, once, when it is entered.</summary>
    public void Take(AssignmentNumber number, DateTimeOffset at)
    {
        if (Serial != 0) throw new InvalidOperationException("An assignment's number never changes.");
        (Series, NumberYear, Serial) = number;
        LastHeardAt = at;
    }

    /// <exception cref="BrokenRuleException">It is no kind.</exception>
    public void ChangeKind(AssignmentKind kind)
    {
        BrokenRuleException.When(kind == AssignmentKind.Unknown, Rule.KindIsMissing);
        Kind = kind;
        Version++;
    }

    /// <summary>What was written wrong, or was left out, when it was entered. Deadlines change by decision: one that was typed wrong can be corrected while no decision has moved it.</summary>
    /// <param name="title">What is to be done.</param>
    /// <param name="goal">The goal that it serves.</param>
    /// <param name="givenBy">The decision that gave it. What a clause gave here is known.</param>
    /// <param name="original">The first deadline; null leaves it as it is.</param>
    public void Correct(string title, string? goal, DecisionPoint? givenBy, Deadline? original)
    {
        var written = OneLine.Of(title);
        BrokenRuleException.When(written.Length == 0, Rule.TitleIsMissing);
        var (was, isOtherDeadline) = (GivenBy, original is not null && original != Original?.Deadline);
        Title = written;
        Serve(goal);
        if (DecidedItemId is null) GivenBy = givenBy;
        if (isOtherDeadline)
        {
            BrokenRuleException.When(!MayCorrectDeadline, Rule.DeadlineIsMovedByDecision);
            Current = Original = (Original ?? new DecidedDeadline(original!, null, null)) with { Deadline = original! };
        }
        CorrectEntry(was, isOtherDeadline);
        MustFollowItsDecision();
        Version++;
    }

    public void Serve(string? goal) => Goal = string.IsNullOrWhiteSpace(goal) ? null : OneLine.Of(goal);

    /// <summary>The decision that gave one that is entered by hand, and the deadline that it set.</summary>
    public void WasGivenBy(DecisionPoint? by)
    {
        if (by == GivenBy) return;
        var was = GivenBy;
        GivenBy = by;
        CorrectEntry(was, isOtherDeadline: false);
        MustFollowItsDecision();
    }

    private void MustFollowItsDecision() => BrokenRuleException.When(CaseId is null && GivenBy?.On > OriginalOn, Rule.DeadlineIsBeforeDecision);

    public void Mark(AccessLevel access) => Access = access;

    // A decision is often entered later than it was made, and somebody may have reported in between.
    private void HearAt(DateTimeOffset at) => LastHeardAt = at > LastHeardAt ? at : LastHeardAt;

    /// <summary>What its owner says of it. Done is reported, and adopted by a board's decision; struck is only decided.</summary>
    /// <param name="status">How it goes.</param>
    /// <param name="at">When.</param>
    /// <param name="forecast">Another day by which it is expected to be done. The last report holds: one without a day takes the earlier one's back.</param>
    public void Report(AssignmentStatus status, DateTimeOffset at, Deadline? forecast = null)
    {
        BrokenRuleException.When(status == AssignmentStatus.Struck, Rule.StruckByDecisionOnly);
        BrokenRuleException.When(!IsOpen, Rule.AssignmentIsClosed);
        Status = status;
        HearAt(at);
        ForecastOn = forecast?.Latest;
        if (!IsOpen) ClosedAt = at;
        Version++;
    }

    /// <summary>The report that said done is corrected by its owner. What a decision has ended is taken up again by a decision only.</summary>
    public void Reopen()
    {
        BrokenRuleException.When(EndedAs is not null, Rule.AssignmentIsClosed);
        Status = AssignmentStatus.Delayed;
        ClosedAt = null;
        Version++;
    }
}
