using Arende.Application.Distribution;
using Arende.Application.Mail;
using Arende.Application.Meetings;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Reports;

namespace Arende.Texts.Mails;

/// <summary>The words of mails, for those who compose them.</summary>
internal sealed class MailWords : IMailWords
{
    public ComposedMail Decision(DecisionToSend decision, string? link) => MailTexts.Decision(decision, link).Composed;

    public ComposedMail DelegatedDecision(DelegatedToSend decision, string? link) => DelegatedDecisionMails.ToUnit(decision, link).Composed;

    public ComposedMail DelegatedDecisionToOutside(DelegatedToSend decision, string? link) => DelegatedDecisionMails.ToOutside(decision, link).Composed;

    public ComposedMail DecisionToOutside(DecisionToSend decision, string? link) => MailTexts.DecisionToOutside(decision, link).Composed;

    public ComposedMail SecretDecision(string number, string? link) => MailTexts.SecretDecision(number, link).Composed;

    public ComposedMail Assignments(IReadOnlyList<AssignmentLine> mine, IReadOnlyList<AssignmentLine> others, DateOnly today, string? link) =>
        ReminderTexts.Assignments(mine, others, today, link).Composed;

    public ComposedMail AssignmentDecided(AssignmentLine assignment, AssignmentTurn turn, IReadOnlyList<AssignmentLine> others, Body body, string? link) =>
        ReminderTexts.Decided(assignment, turn, others, body, link).Composed;

    public ComposedMail Missing(ReportingPeriod period, IReadOnlyList<MissingLine> missing, string? link) => ReminderTexts.Missing(period, missing, link).Composed;

    public ComposedMail Asked(ReportingPeriod period, IReadOnlyList<AssignmentLine> assignments, string? link) =>
        MailTexts.Asked(period, assignments, link).Composed;

    public ComposedMail Reminder(ReportingPeriod period, IReadOnlyList<AssignmentLine> missing, bool isLate, string? link) =>
        MailTexts.Reminder(period, missing, isLate, link).Composed;

    public ComposedMail Summons(Body body, Summons summons, IReadOnlyList<MailedItem> items, IReadOnlyList<int> gone, string? link) =>
        SummonsMail.Of(body, summons, items, gone, link).Composed;

    public ComposedMail MinutesToSign(Body body, DateOnly day, DateOnly last, string? link, string? settings) => StepTexts.MinutesToSign(body, day, last, link, settings).Composed;

    public ComposedMail Came(StepLine step, string? link, string? settings) => StepTexts.Came(step, link, settings).Composed;

    public ComposedMail Digest(IReadOnlyList<StepLine> mine, IReadOnlyList<StepLine> others, DateOnly today, DateOnly soon, string? link, string? settings) =>
        StepTexts.Digest(mine, others, today, soon, link, settings).Composed;
}
