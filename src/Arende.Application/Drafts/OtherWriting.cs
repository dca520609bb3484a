using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>Somebody else who is writing in a part of the draft now: their name and where, and not a word of what.</summary>
public sealed record OtherWriting(string Name, DraftPart Part, SectionKind Kind, string Heading)
{
    internal const int Most = 20;

    public static async Task<IReadOnlyList<OtherWriting>> In(ArendeDb db, CaseId id, PersonId me, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - UnsavedPart.WritesFor;
        return await (
            from kept in db.UnsavedParts.AsNoTracking()
            where kept.CaseId == id && kept.PersonId != me && kept.KeptAt > since
            join person in db.People on kept.PersonId equals person.Id
            orderby person.Name, kept.Key
            select new OtherWriting(person.Name, kept.Part, kept.Kind, kept.Heading)).Take(Most).ToListAsync(ct);
    }
}
