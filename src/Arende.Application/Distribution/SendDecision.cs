using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Puts a recipient's copy of the decision in the mail queue, once an attempt, and tells the people of the unit; the inbox shows it to those who may open it.</summary>
public sealed class SendDecision(ArendeDb db, MailQueue mails, TimeProvider clock) : IEventHandler<DistributionRequested>
{
    public async Task Handle(DistributionRequested message, CancellationToken ct)
    {
        var id = new DistributionRowId(message.DistributionRowId);
        var key = $"decision:{id}";
        // Hundreds come at once when minutes are verified: all that is to be known, in one question.
        var asked = await db.DistributionRows.AsNoTracking().Where(row => row.Id == id).Select(row => new
        {
            Row = row,
            Untold = db.People.Where(p => p.IsActive && p.UnitId == row.UnitId && p.Roles.Any(r => r.Role == Role.Assignee || r.Role == Role.Manager))
                .Where(p => !db.Notifications.Any(n => n.PersonId == p.Id && n.Key == key)).Select(p => p.Id).ToList(),
        }).SingleAsync(ct);
        var row = asked.Row;
        // A later attempt has taken over, or this one is done with.
        if (row.State != DistributionState.Waiting || row.Attempt != message.Attempt) return;
        var now = clock.GetUtcNow();
        await mails.Add(OutgoingMail.OfDecision(row, now), ct);
        db.Notifications.AddRange(asked.Untold.Select(person => new Notification(person, NotificationKind.DecisionReceived, key, now, row.CaseId, subject: id.Value)));
    }
}
