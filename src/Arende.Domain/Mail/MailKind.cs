namespace Arende.Domain.Mail;

/// <summary>What a mail is about; each is composed by its own reading.</summary>
public enum MailKind { Decision, Overdue, ReportsAsked, ReportReminder, WorkItemOpened, Digest }

public enum MailState { Waiting, Sent, Refused, NotNeeded }
