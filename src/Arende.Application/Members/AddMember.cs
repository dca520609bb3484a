using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>Somebody was elected to a body.</summary>
public sealed class AddMember(ArendeDb db, AuditTrail trail, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">What is said of them can't be.</exception>
    public Task<MemberId> Run(Viewer viewer, BodyId bodyId, MemberFacts facts, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<AddMember>(viewer, key, Arguments(bodyId, facts));
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.KeepMembers);
            var body = db.Bodies.All.FirstOrDefault(one => one.Id == bodyId) ?? throw new NotFoundException("body");
            var member = new Member(bodyId, facts);
            await MemberTold.MustBeKnown(db, member.PersonId, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // First of all: of two clicks at once the second waits here until the first has committed.
            await operations.Complete(asked, clock.GetUtcNow(), member.Id.ToString(), ct);
            // The same was said in another form, or by somebody else.
            if (await Same(member).Select(m => (MemberId?)m.Id).FirstOrDefaultAsync(ct) is { } there) return there;
            await MemberPosts.MustBeFree(db, member, ct);
            db.Members.Add(member);
            await db.SaveOrThrowConflict(ct);
            await trail.Add(AuditChains.Bodies, viewer.PersonId, AuditKind.MemberAdded, [await MemberTold.Changes(db, body, null, member.Facts, ct)], ct);
            await transaction.CommitAsync(ct);
            return member.Id;
        }), ct);
    }

    private static JsonObject Arguments(BodyId body, MemberFacts facts) => new()
    {
        ["body"] = body.ToString(),
        ["name"] = OneLine.Of(facts.Name),
        ["party"] = OneLine.Of(facts.Party),
        ["substitute"] = facts.IsSubstitute,
        ["order"] = facts.OrderOfEntry,
        ["from"] = Iso(facts.From),
        ["until"] = facts.Until is { } last ? Iso(last) : null,
        ["post"] = facts.Post?.ToString(),
        ["person"] = facts.PersonId?.ToString(),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IQueryable<Member> Same(Member one) =>
        db.Members.Where(m => m.BodyId == one.BodyId && m.Name == one.Name && m.Party == one.Party && m.From == one.From && m.IsSubstitute == one.IsSubstitute);
}
