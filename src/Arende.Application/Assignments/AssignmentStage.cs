namespace Arende.Application.Assignments;

/// <summary>Whose assignments are asked for.</summary>
public enum AssignmentScope { Mine, Unit, All }

/// <summary>
/// Which of them; open ones are shown unless something else is asked for. An open one goes according to plan, is delayed, or has no deadline
/// (<see cref="Domain.Assignments.OpenStanding"/>). Reported is what its owner says is done, and no board has adopted.
/// </summary>
public enum AssignmentStage { Open, Late, Delayed, Soon, OnPlan, WithoutDeadline, Stale, Reported, Done, All }

/// <summary>By what a list of them is ordered. By deadline the late come first and the closed last.</summary>
public enum AssignmentSort { Deadline, Number, Title, Owner, Unit, Goal, Status }
