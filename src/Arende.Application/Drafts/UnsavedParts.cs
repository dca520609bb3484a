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
    public Task<List<UnsavedPart>> Of(PersonId person, CaseId id, CancellationToken ct) =>
        db.UnsavedParts.AsNoTracking().Where(u => u.CaseId == id && u.PersonId == person).OrderBy(u => u.Key).ToListAsync(ct);

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
