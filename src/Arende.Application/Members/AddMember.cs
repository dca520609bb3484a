using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>Somebody was elected to a body.</summary>
public sealed class AddMember(ArendeDb db, AuditTrail trail)
{
    /// <exception cref="BrokenRuleException">What is said of them can't be.</exception>
    public Task<MemberId> Run(Viewer viewer, BodyId bodyId, MemberFacts facts, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.KeepMembers);
        var body = db.Bodies.All.FirstOrDefault(one => one.Id == bodyId) ?? throw new NotFoundException("body");
        var member = new Member(bodyId, facts);
        await MemberTold.MustBeKnown(db, member.PersonId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The form sent twice: there is one who is called the same, from the same day.
        if (await Same(member).Select(m => (MemberId?)m.Id).FirstOrDefaultAsync(ct) is { } there) return there;
        db.Members.Add(member);
        await db.SaveOrThrowConflict(ct);
        await trail.Add(AuditChains.Bodies, viewer.PersonId, AuditKind.MemberAdded, [await MemberTold.Changes(db, body, null, member.Facts, ct)], ct);
        await transaction.CommitAsync(ct);
        return member.Id;
    });

    private IQueryable<Member> Same(Member one) =>
        db.Members.Where(m => m.BodyId == one.BodyId && m.Name == one.Name && m.Party == one.Party && m.From == one.From && m.IsSubstitute == one.IsSubstitute);
}
