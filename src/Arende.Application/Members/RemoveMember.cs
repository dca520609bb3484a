using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>Takes away somebody who was entered by mistake. Who has attended a meeting is ended instead (<see cref="ChangeMember"/>).</summary>
public sealed class RemoveMember(ArendeDb db, AuditTrail trail)
{
    /// <exception cref="BrokenRuleException">An attendance list names them.</exception>
    public Task Run(Viewer viewer, MemberId id, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.KeepMembers);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The same click again: they are gone already.
        if (await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } member) return;
        member.MustBeRemovable();
        db.Members.Remove(member);
        await db.SaveOrThrowConflict(ct);
        await trail.Add(AuditChains.Bodies, viewer.PersonId, AuditKind.MemberRemoved, [MemberTold.Of(db.Bodies[member.BodyId], member.Facts)], ct);
        await transaction.CommitAsync(ct);
    }, () => Task.FromResult(true));
}
