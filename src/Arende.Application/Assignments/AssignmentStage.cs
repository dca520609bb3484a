namespace Arende.Application.Assignments;

/// <summary>Whose assignments are asked for.</summary>
public enum AssignmentScope { Mine, Unit, All }

/// <summary>Which of them; open ones are shown unless something else is asked for.</summary>
public enum AssignmentStage { Open, Late, Soon, Done, All }
