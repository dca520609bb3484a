using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Members;

/// <summary>Who is of a body, in the order of lists: members by name, then substitutes as they enter.</summary>
public static class BodyMembers
{
    public static IQueryable<Member> Of(ArendeDb db, BodyId body) =>
        db.Members.Where(m => m.BodyId == body).OrderBy(m => m.IsSubstitute).ThenBy(m => m.OrderOfEntry ?? int.MaxValue).ThenBy(m => m.Name).ThenBy(m => m.Id);

    public static IQueryable<Member> On(ArendeDb db, BodyId body, DateOnly day) => Of(db, body).Where(m => m.From <= day && (m.Until == null || m.Until >= day));

    /// <summary>Whether the body's members are kept here at all: one that has none that day is asked for no attendance.</summary>
    public static Task<bool> AreKept(ArendeDb db, BodyId body, DateOnly day, CancellationToken ct) => On(db, body, day).AnyAsync(ct);
}
