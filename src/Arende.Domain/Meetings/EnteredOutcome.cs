using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Domain.Meetings;

/// <summary>An outcome as somebody entered it.</summary>
/// <param name="Outcome">One of the body's outcomes.</param>
/// <param name="Reason">Needed for a send-back and a rejection.</param>
/// <param name="Clauses">The clauses as proposed or decided.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When.</param>
public sealed record EnteredOutcome(Outcome Outcome, string? Reason, IReadOnlyList<Clause> Clauses, PersonId By, DateTimeOffset At)
{
    /// <summary>Nobody has said why, where that has to be said. Of clauses with outcomes of their own, those that need a reason may each have theirs.</summary>
    internal bool LacksReason => string.IsNullOrWhiteSpace(Reason) && (Clauses.Any(clause => clause.Outcome is not null)
        ? Clauses.Any(clause => clause.Outcome is { } given && given.NeedsReason() && clause.Reason is null)
        : Outcome.NeedsReason());
}

/// <summary>
/// How a case stood before an outcome took effect, and what it stood at afterwards: the outcome can be corrected as long as the case is still there.
/// </summary>
/// <param name="StateFormat">The format of the workflow's state.</param>
/// <param name="StateText">The workflow's state before.</param>
/// <param name="InstanceVersion">The workflow's version afterwards.</param>
/// <param name="HistorySequence">The last line of the case's history afterwards.</param>
/// <param name="ChangedAssignments">How many assignments got or lost something by it.</param>
/// <param name="Demand">The condition that a send-back made.</param>
/// <param name="Assignments">Those assignments; null for an outcome from before they were kept, which then can't be taken back.</param>
/// <param name="WorkItemId">Of what the council decided, the step that awaited it; null for what another body decided, and for what was entered before it could be corrected.</param>
public sealed record OutcomeEffect(
    string StateFormat, string StateText, long InstanceVersion, long HistorySequence, int ChangedAssignments, string? Demand, IReadOnlyList<ChangedAssignment>? Assignments = null, Guid? WorkItemId = null);
