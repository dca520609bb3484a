using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>Puts a recipient's copy of the decision in the mail queue, once an attempt, and tells the people of the unit; the inbox shows it to those who may open it.</summary>
public sealed class SendDecision(ArendeDb db, PersonalInbox inbox, MailQueue mails, TimeProvider clock) : IEventHandler<DistributionRequested>
{
    public async Task Handle(DistributionRequested message, CancellationToken ct)
    {
        var id = new DistributionRowId(message.DistributionRowId);
        var row = await db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        // A later attempt has taken over, or this one is done with.
        if (row.State != DistributionState.Waiting || row.Attempt != message.Attempt) return;
        var now = clock.GetUtcNow();
        await mails.Add(OutgoingMail.OfDecision(row, now), ct);
        foreach (var person in await PeopleOf(row.UnitId, ct))
            await inbox.Add(new Notification(person, NotificationKind.DecisionReceived, $"decision:{id}", now, row.CaseId, subject: id.Value), ct);
    }

    private async Task<List<PersonId>> PeopleOf(UnitId? unit, CancellationToken ct) =>
        unit is null
            ? []
            : await RoleHolders.Of(db, Role.Assignee).Select(p => p.Id)
                .Union(RoleHolders.Of(db, Role.Manager).Select(p => p.Id))
                .Where(id => db.People.Any(p => p.Id == id && p.UnitId == unit)).ToListAsync(ct);
}
