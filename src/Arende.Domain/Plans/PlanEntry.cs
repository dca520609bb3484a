using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Plans;

/// <summary>How a decision ended an assignment's time in a plan: its final account was adopted, it was struck, merged, split, or carried over to a later plan.</summary>
/// <remarks>The names are stored.</remarks>
public enum PlanOutcome { Adopted, Struck, Merged, Split, Carried }

public static class PlanOutcomes
{
    /// <summary>That of a decision which ends an assignment.</summary>
    public static PlanOutcome Of(TurnKind kind) => kind switch
    {
        TurnKind.Accounted => PlanOutcome.Adopted,
        TurnKind.Struck => PlanOutcome.Struck,
        TurnKind.Merged => PlanOutcome.Merged,
        TurnKind.Split => PlanOutcome.Split,
        TurnKind.Reopened or TurnKind.Moved => throw new ArgumentException("It ends nothing.", nameof(kind)),
    };
}

/// <summary>
/// An assignment in one year's plan (verksamhetsplan). Entries are only added: a transfer is an entry in the later plan, and the earlier plan goes on saying what it
/// said. The deadline on entry never changes, and nothing does once the entry has its outcome.
/// </summary>
public sealed class PlanEntry
{
    public Guid Id { get; private init; } = OrderedGuid.New();
    public AssignmentId AssignmentId { get; private init; }

    /// <summary>Its place among the assignment's entries, from 1. Only the last of them can be without an outcome.</summary>
    public int Place { get; private init; }

    /// <summary>The board whose plan it is; given by the save that enters it.</summary>
    public BodyId BoardId { get; private set; }
    public int Year { get; private init; }

    /// <summary>The decision by which it was entered; null where that isn't known.</summary>
    public DecisionPoint? EnteredBy { get; private init; }

    /// <summary>That decision's case, where it is one of ours.</summary>
    public CaseId? EnteredIn { get; private init; }

    /// <summary>The deadline that the assignment had when it was entered; null where none was known.</summary>
    public Deadline? Deadline { get; private init; }

    /// <summary>The last day of <see cref="Deadline"/>: a column of its own, for counting.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary>The plan that it was carried over from; null for one that came new, or from a plan that isn't known.</summary>
    public int? CarriedFrom { get; private init; }

    /// <summary>Null while no decision has ended its time in the plan.</summary>
    public PlanOutcome? Outcome { get; private set; }
    public DecisionPoint? OutcomeBy { get; private set; }
    public CaseId? OutcomeIn { get; private set; }

    /// <summary>The plan that it was carried over to.</summary>
    public int? CarriedTo { get; private set; }

    private PlanEntry() { }

    /// <param name="assignment">The assignment.</param>
    /// <param name="place">Its place among the assignment's entries.</param>
    /// <param name="year">The plan.</param>
    /// <param name="deadline">The deadline that it has now.</param>
    /// <param name="by">The decision; null where that isn't known.</param>
    /// <param name="caseId">Its case.</param>
    /// <param name="from">The plan that it is carried over from.</param>
    public PlanEntry(AssignmentId assignment, int place, int year, Deadline? deadline, DecisionPoint? by, CaseId? caseId, int? from = null)
    {
        (AssignmentId, Place, Year, CarriedFrom) = (assignment, place, year, from);
        (Deadline, DueOn, EnteredBy, EnteredIn) = (deadline, deadline?.Latest, by, caseId);
    }

    public void BelongTo(BodyId board)
    {
        if (BoardId != default) throw new InvalidOperationException("An entry stays in the plan of its board.");
        BoardId = board;
    }

    /// <param name="outcome">How.</param>
    /// <param name="by">The decision; null where that isn't known.</param>
    /// <param name="caseId">Its case.</param>
    /// <param name="to">The plan that it is carried over to.</param>
    public void End(PlanOutcome outcome, DecisionPoint? by, CaseId? caseId, int? to = null)
    {
        if (Outcome is not null) throw new InvalidOperationException("An entry that has its outcome never changes.");
        (Outcome, OutcomeBy, OutcomeIn, CarriedTo) = (outcome, by, caseId, to);
    }

    /// <summary>The decision was written wrong, and the body never decided so.</summary>
    internal void TakeBackOutcome() => (Outcome, OutcomeBy, OutcomeIn, CarriedTo) = (null, null, null, null);
}
