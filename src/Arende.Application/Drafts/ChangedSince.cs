using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A section that was changed since somebody read it.</summary>
/// <param name="Section">As it reads now; null for one that was taken away.</param>
/// <param name="Heading">As it was, of one that is gone.</param>
/// <param name="Before">Its text when it was read; empty for one that is new, null where it is no longer kept.</param>
/// <param name="By">Who wrote it last.</param>
public sealed record ChangedSection(Section? Section, string Heading, string? Before, string? By);

/// <summary>What was changed in a report since somebody said that they had read it.</summary>
/// <param name="ReadAt">When they said so.</param>
/// <param name="Sections">The sections that were changed.</param>
/// <param name="Parts">What else was.</param>
/// <param name="Read">The title and the rest as they were read.</param>
public sealed record ChangedSince(DateTimeOffset ReadAt, IReadOnlyList<ChangedSection> Sections, IReadOnlyList<DraftPart> Parts, ReadReport Read)
{
    public int Count => Sections.Count + Parts.Count;

    /// <returns>Null for somebody who never said so.</returns>
    public static async Task<ChangedSince?> Of(ArendeDb db, Case read, PersonId reader, CancellationToken ct)
    {
        var last = await db.ReadReports.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == read.Id && r.PersonId == reader, ct);
        if (last is null) return null;
        var (then, now) = (last.Sections.ToDictionary(section => section.Key), read.Report.Sections.Keyed());
        var changed = now.Where(section => !then.TryGetValue(section.Key!, out var was) || was.Mark != DraftMarks.Of(section)).ToList();
        var gone = last.Sections.Where(was => now.All(section => section.Key != was.Key)).ToList();
        var parts = last.ChangedParts(read).ToList();
        if (changed.Count + gone.Count == 0) return new ChangedSince(last.ReadAt, [], parts, last);
        var keys = changed.Select(section => section.Key!).Concat(gone.Select(was => was.Key)).ToList();
        var kept = (await db.EarlierSections.AsNoTracking().Where(e => e.CaseId == read.Id && keys.Contains(e.Key)).Select(e => new { e.Key, e.Version }).ToListAsync(ct))
            .Where(e => then.TryGetValue(e.Key, out var was) && was.Version == e.Version).ToList();
        var texts = new Dictionary<string, string>();
        foreach (var one in kept)
            texts[one.Key] = await db.EarlierSections.Where(e => e.CaseId == read.Id && e.Key == one.Key && e.Version == one.Version).Select(e => e.Text).SingleAsync(ct);
        var writers = changed.Select(section => section.WrittenBy).OfType<PersonId>().Distinct().ToList();
        var names = await db.People.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new ChangedSince(last.ReadAt, [
            .. changed.Select(section => new ChangedSection(
                section, section.Heading, then.ContainsKey(section.Key!) ? texts.GetValueOrDefault(section.Key!) : "",
                section.WrittenBy is { } by ? names.GetValueOrDefault(by) : null)),
            .. gone.Select(was => new ChangedSection(null, was.Heading, texts.GetValueOrDefault(was.Key), null))], parts, last);
    }
}
