using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// Tells the owner (the controllers, where there is none) of an assignment that became overdue: in the inbox of each, and by
/// one mail a person and day with all that were flagged that day.
/// </summary>
public sealed class NotifyOverdue(ArendeDb db, PersonalInbox inbox, MailQueue mails, PublicAddress address, TimeProvider clock)
    : IEventHandler<AssignmentBecameOverdue>
{
    public async Task Handle(AssignmentBecameOverdue message, CancellationToken ct)
    {
        var id = new AssignmentId(message.SubjectId);
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        // Reported as done, or given a new deadline, since it was flagged.
        if (!assignment.IsOpen || assignment.DueOn != message.Deadline) return;
        var owner = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == assignment.OwnerId && p.IsActive, ct);
        var people = owner is null ? await Controllers.Of(db, ct) : [owner];
        foreach (var person in people)
        {
            var key = $"overdue:{id}:{message.Deadline:O}";
            await inbox.Add(new Notification(person.Id, NotificationKind.AssignmentOverdue, key, clock.GetUtcNow(), assignment.CaseId, id), ct);
            await MailOnce(person, message.FlaggedOn, ofNobody: owner is null, ct);
        }
    }

    // The day's flags were committed together, so the first event to come here sees all of them.
    private async Task MailOnce(Person person, DateOnly day, bool ofNobody, CancellationToken ct)
    {
        var key = $"overdue:{person.Id}:{day:O}";
        if (await mails.Has(key, ct)) return;
        var (from, to) = (StockholmTime.StartOfDay(day), StockholmTime.StartOfDay(day.AddDays(1)));
        var flagged = db.Assignments.AsNoTracking()
            .Where(a => a.OverdueSince >= from && a.OverdueSince < to && a.OverdueFlaggedFor == a.DueOn)
            .Where(a => a.Status == AssignmentStatus.OnPlan || a.Status == AssignmentStatus.Delayed);
        // A controller's mail has both what is theirs and what is nobody's, whichever event came first.
        var mine = ofNobody || await RoleHolders.Of(db, Role.Controller).AnyAsync(p => p.Id == person.Id, ct)
            ? flagged.Where(a => a.OwnerId == person.Id || !db.People.Any(p => p.Id == a.OwnerId && p.IsActive))
            : flagged.Where(a => a.OwnerId == person.Id);
        var body = MailTexts.Overdue(await mine.OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(ct), address.Assignments);
        await mails.Add(new OutgoingMail(key, person.Email, body.Subject, body.Text, body.Html, clock.GetUtcNow()) { PersonId = person.Id }, ct);
    }
}
