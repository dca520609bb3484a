using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// Tells the owner (the fallback owners, where there is none) and the deputy of an assignment that became overdue, in the inbox of each. By mail they are reminded
/// of it at the steps of its ladder (<see cref="Reminders.RemindOfAssignments"/>).
/// </summary>
public sealed class NotifyOverdue(ArendeDb db, PersonalInbox inbox, TimeProvider clock) : IEventHandler<AssignmentBecameOverdue>
{
    public async Task Handle(AssignmentBecameOverdue message, CancellationToken ct)
    {
        var id = new AssignmentId(message.SubjectId);
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        // Reported as done, or given a new deadline, since it was flagged.
        if (!assignment.IsOpen || assignment.DueOn != message.Deadline) return;
        var now = clock.GetUtcNow();
        foreach (var person in await People(assignment, ct))
            await inbox.Add(new Notification(person, NotificationKind.AssignmentOverdue, $"overdue:{id}:{message.Deadline:O}", now, assignment.CaseId, id), ct);
    }

    private async Task<List<PersonId>> People(Assignment assignment, CancellationToken ct)
    {
        var theirs = await db.People.Where(p => p.IsActive && (p.Id == assignment.OwnerId || p.Id == assignment.DeputyId)).Select(p => p.Id).ToListAsync(ct);
        if (assignment.OwnerId is { } owner && theirs.Contains(owner)) return theirs;
        return (await FallbackOwners.Of(db, [assignment.Id], ct)).TryGetValue(assignment.Id, out var people) ? [.. theirs.Union(people)] : throw FallbackOwners.Nobody();
    }
}
