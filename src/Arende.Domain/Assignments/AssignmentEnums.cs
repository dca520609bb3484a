namespace Arende.Domain.Assignments;

/// <summary>Uppdrag or nämndinitiativ; a table that doesn't say leaves it unknown.</summary>
public enum AssignmentKind { Unknown, Assignment, Initiative }

/// <summary>Klar, går enligt plan, försenad, struken: the statuses of the reports. Past its deadline is something else: overdue.</summary>
public enum AssignmentStatus { OnPlan, Delayed, Done, Struck }
