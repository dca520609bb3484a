using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A form in which somebody types, and the kept texts that it was opened with, by section: when each of them was kept.</summary>
public sealed record TypedForm(Guid Form, IReadOnlyDictionary<string, long> Taken)
{
    private const int MostTaken = 200;

    /// <summary>A text that was kept from this form, or that it began with: another's, in another window, isn't this one's to overwrite.</summary>
    public bool Has(UnsavedPart kept) => kept.Form == Form || (Taken.TryGetValue(kept.Key, out var at) && at == kept.KeptAt.UtcTicks);

    public TypedForm Without(string key) => this with { Taken = Taken.Where(one => one.Key != key).ToDictionary() };

    public static TypedForm Opened(IEnumerable<UnsavedPart> kept) => new(Guid.NewGuid(), kept.ToDictionary(one => one.Key, one => one.KeptAt.UtcTicks));

    /// <summary>For a field of the form: <c>summary:638…,matter:638…</c>.</summary>
    public string WriteTaken() => string.Join(',', Taken.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}:{one.Value}")));

    public static TypedForm Read(Guid form, string? taken) => new(form, (taken ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostTaken)
        .Select(one => one.Split(':')).Where(one => one is [_, var at] && long.TryParse(at, CultureInfo.InvariantCulture, out _))
        .DistinctBy(one => one[0]).ToDictionary(one => one[0], one => long.Parse(one[1], CultureInfo.InvariantCulture)));
}

/// <summary>What a person has typed in a case and not saved.</summary>
public sealed class UnsavedParts(ArendeDb db)
{
    /// <summary>What is the person's own, by its key; and who else is writing in the case now. In one question to the database.</summary>
    public async Task<(IReadOnlyList<UnsavedPart> Own, IReadOnlyList<OtherWriting> Others)> WithOthers(PersonId person, CaseId id, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - UnsavedPart.WritesFor;
        var kept = await (
            from part in db.UnsavedParts.AsNoTracking()
            where part.CaseId == id && (part.PersonId == person || part.KeptAt > since)
            join writer in db.People on part.PersonId equals writer.Id
            orderby writer.Name, part.Key
            select new
            {
                IsOwn = part.PersonId == person, writer.Name,
                // Of what others write not a word is read.
                Part = new UnsavedPart
                {
                    Key = part.Key, Form = part.Form, KeptAt = part.KeptAt, Part = part.Part, Kind = part.Kind, Heading = part.Heading,
                    Text = part.PersonId == person ? part.Text : "", IsNotApplicable = part.IsNotApplicable, Version = part.Version, Mark = part.Mark,
                },
            }).ToListAsync(ct);
        return ([.. kept.Where(one => one.IsOwn).Select(one => one.Part)],
            [.. kept.Where(one => !one.IsOwn).Take(OtherWriting.Most).Select(one => new OtherWriting(one.Name, one.Part.Part, one.Part.Kind, one.Part.Heading))]);
    }

    /// <summary>It is saved, or not wanted. What was typed in another window stays.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="id">The case.</param>
    /// <param name="typed">The form.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">Only this section; null for all.</param>
    public async Task Forget(PersonId person, CaseId id, TypedForm typed, CancellationToken ct, string? key = null)
    {
        var kept = await db.UnsavedParts.AsNoTracking().Where(u => u.CaseId == id && u.PersonId == person && (key == null || u.Key == key))
            .Select(u => new UnsavedPart { Key = u.Key, Form = u.Form, KeptAt = u.KeptAt, Heading = "", Text = "" }).ToListAsync(ct);
        var gone = kept.Where(typed.Has).Select(u => u.Key).ToList();
        if (gone.Count > 0) await db.UnsavedParts.Where(u => u.CaseId == id && u.PersonId == person && gone.Contains(u.Key)).ExecuteDeleteAsync(ct);
    }
}
