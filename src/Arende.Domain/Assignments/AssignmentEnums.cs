namespace Arende.Domain.Assignments;

/// <summary>Uppdrag or nämndinitiativ. Unknown only from an import whose table doesn't say; then it is asked for.</summary>
public enum AssignmentKind { Unknown, Assignment, Initiative }

/// <summary>
/// Klar, går enligt plan, försenad, struken. All but struck are what the owner reports: that a board has adopted the final account is told by
/// <see cref="Assignment.EndedAs"/>, and so is by which decision it was struck, merged or split. Past its deadline is something else: overdue.
/// </summary>
public enum AssignmentStatus { OnPlan, Delayed, Done, Struck }
