using System.Globalization;
using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Tells the owner and the deputy of an assignment, in the inbox and by a mail, that somebody else entered a decision that ended it, took it up again or gave it another deadline.</summary>
public sealed class TellOfDecision(ArendeDb db, PersonalInbox inbox, MailQueue mails, TimeProvider clock) : IEventHandler<AssignmentDecided>
{
    public async Task Handle(AssignmentDecided message, CancellationToken ct)
    {
        var (id, now) = (new AssignmentId(message.SubjectId), clock.GetUtcNow());
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var decision = message.ItemId?.ToString() ?? message.Turn.ToString(CultureInfo.InvariantCulture);
        var actor = new Domain.People.PersonId(message.ActorId);
        var people = await db.People.AsNoTracking().Where(p => p.IsActive && p.Id != actor && (p.Id == assignment.OwnerId || p.Id == assignment.DeputyId)).OrderBy(p => p.Id).ToListAsync(ct);
        foreach (var person in people)
        {
            await inbox.Add(new Notification(person.Id, NotificationKind.AssignmentDecided, $"decided:{id}:{decision}", now, assignment.CaseId, id), ct);
            await mails.Add(OutgoingMail.OfAssignmentDecided(person, id, decision, now), ct);
        }
    }
}
