using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>A body has one chair at a time, and one of each vice chair: who is in the chair at an item is read from it.</summary>
internal static class MemberPosts
{
    /// <exception cref="BrokenRuleException">Somebody else has the post during some of the same days.</exception>
    public static async Task MustBeFree(ArendeDb db, Member member, CancellationToken ct)
    {
        if (member.Post is not { } post) return;
        var (first, last) = (member.From, member.Until ?? DateOnly.MaxValue);
        var other = await db.Members.AsNoTracking()
            .Where(m => m.BodyId == member.BodyId && m.Id != member.Id && m.Post == post && m.From <= last && (m.Until == null || m.Until >= first))
            .Select(m => m.Name).FirstOrDefaultAsync(ct);
        if (other is not null) throw new BrokenRuleException(Rule.PostIsTaken, other);
    }
}
