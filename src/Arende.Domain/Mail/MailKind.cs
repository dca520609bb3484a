namespace Arende.Domain.Mail;

/// <summary>What a mail is about; each is composed by its own reading.</summary>
/// <remarks>The names are stored. <c>Overdue</c> is of what waited before assignments had a ladder of reminders.</remarks>
public enum MailKind { Decision, Overdue, ReportsAsked, ReportReminder, WorkItemOpened, Digest, AssignmentReminder, ReportsMissing, AssignmentDecided, Summons, MinutesToSign }

public enum MailState { Waiting, Sent, Refused, NotNeeded }
