using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// Tells the owner (the fallback owners, where there is none) of an assignment that became overdue: in the inbox of each, and by
/// one mail a person and pass with all that the pass flagged.
/// </summary>
public sealed class NotifyOverdue(ArendeDb db, PersonalInbox inbox, MailQueue mails, TimeProvider clock) : IEventHandler<AssignmentBecameOverdue>
{
    public async Task Handle(AssignmentBecameOverdue message, CancellationToken ct)
    {
        var id = new AssignmentId(message.SubjectId);
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        // Reported as done, or given a new deadline, since it was flagged.
        if (!assignment.IsOpen || assignment.DueOn != message.Deadline) return;
        var now = clock.GetUtcNow();
        foreach (var person in await People(assignment, ct))
        {
            var key = $"overdue:{id}:{message.Deadline:O}";
            await inbox.Add(new Notification(person.Id, NotificationKind.AssignmentOverdue, key, now, assignment.CaseId, id), ct);
            // A pass is one commit with one time: a second pass on the same day has another, and a mail of its own.
            if (assignment.OverdueSince is { } flaggedAt) await mails.Add(OutgoingMail.OfOverdue(person, flaggedAt, now), ct);
        }
    }

    private async Task<List<Person>> People(Assignment assignment, CancellationToken ct)
    {
        var owner = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == assignment.OwnerId && p.IsActive, ct);
        if (owner is not null) return [owner];
        if (!(await FallbackOwners.Of(db, [assignment.Id], ct)).TryGetValue(assignment.Id, out var people)) throw FallbackOwners.Nobody();
        // Same order everywhere, so no deadlock between the events of one pass, which ask for the same mails.
        return await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(ct);
    }
}
