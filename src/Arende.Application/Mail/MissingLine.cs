namespace Arende.Application.Mail;

/// <summary>A report that is missing, in the mail of whoever is above the one who is to give it.</summary>
/// <param name="Assignment">What it is about.</param>
/// <param name="Asked">Who is to give it.</param>
public sealed record MissingLine(AssignmentLine Assignment, string Asked);
