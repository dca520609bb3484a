using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>Changes what is said of a member, or ends their time. What attendance lists say of them stays as it was then.</summary>
public sealed class ChangeMember(ArendeDb db, AuditTrail trail)
{
    /// <param name="viewer">Who keeps members.</param>
    /// <param name="id">The member.</param>
    /// <param name="facts">All that is said of them.</param>
    /// <param name="seen">The member's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">What is said of them can't be.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed them since.</exception>
    public Task Run(Viewer viewer, MemberId id, MemberFacts facts, long seen, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.KeepMembers);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFoundException("member");
        var before = member.Facts;
        var version = member.Version;
        member.Change(facts);
        // The same click again, or nothing is another.
        if (member.Facts == before) return;
        if (version != seen) throw new LostRaceException(Race.Instance);
        if (member.PersonId != before.PersonId) await MemberTold.MustBeKnown(db, member.PersonId, ct);
        if ((member.Post, member.From, member.Until) != (before.Post, before.From, before.Until)) await MemberPosts.MustBeFree(db, member, ct);
        await db.SaveOrThrowConflict(ct);
        await trail.Add(AuditChains.Bodies, viewer.PersonId, AuditKind.MemberChanged, [await MemberTold.Changes(db, db.Bodies[member.BodyId], before, member.Facts, ct)], ct);
        await transaction.CommitAsync(ct);
    }, () => db.Members.AnyAsync(m => m.Id == id && m.Version == seen, ct));
}
