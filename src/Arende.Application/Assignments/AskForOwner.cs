using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Tells the fallback owners of an assignment that was decided without unit and owner: they give it to somebody. The line goes when somebody has it.</summary>
public sealed class AskForOwner(ArendeDb db, PersonalInbox inbox, TimeProvider clock) : IEventHandler<AssignmentLacksOwner>
{
    public async Task Handle(AssignmentLacksOwner message, CancellationToken ct)
    {
        var id = new AssignmentId(message.AssignmentId);
        var assignment = await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
        // Taken back with the outcome that made it, or given to somebody, before this came.
        if (assignment is not { IsOpen: true } || assignment.OwnerId is not null || assignment.UnitId is not null) return;
        if (!(await FallbackOwners.Of(db, [id], ct)).TryGetValue(id, out var people)) throw FallbackOwners.Nobody();
        foreach (var person in people.Order(Comparer<Domain.People.PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))))
            await inbox.Add(new Notification(person, NotificationKind.AssignmentLacksOwner, $"lacks-owner:{id}", clock.GetUtcNow(), assignment.CaseId, id), ct);
    }
}
