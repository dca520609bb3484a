using Arende.Application.Access;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Search;

/// <summary>
/// What a search finds of all that the viewer may see. The case with the number first, then titles, then the rest, the newest
/// number first in each.
/// </summary>
public sealed class SearchReading(ArendeDb db, Viewer viewer, SearchQuery query)
{
    public const int ShownAtMost = 10;
    public const int CountedAtMost = 100;

    public async Task<Hits<CaseHit>> Cases(CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, viewer).AsNoTracking();
        var found = visible.Found(db, await db.Match(query, SearchKind.Case, ct));
        var numbered = query.Number is { } number ? await CaseList.Newest(db, visible.Numbered(number), ShownAtMost, ct) : [];
        List<CaseRow> rows = [.. numbered];
        await Add(visible.Found(db, await db.Match(query, SearchKind.Title, ct)));
        var titles = rows.Count;
        await Add(found);
        var parts = await Parts([.. rows.Skip(titles).Select(row => row.Id)], ct);
        var hits = rows.Select((row, place) => new CaseHit(row, place < numbered.Count, parts.GetValueOrDefault(row.Id))).ToList();
        return new Hits<CaseHit>(hits, rows.Count < ShownAtMost ? rows.Count : await found.Take(CountedAtMost + 1).CountAsync(ct));

        async Task Add(IQueryable<Case> cases)
        {
            if (rows.Count >= ShownAtMost) return;
            var known = rows.Select(row => row.Id).ToList();
            rows.AddRange(await CaseList.Newest(db, cases.Where(c => !known.Contains(c.Id)), ShownAtMost - known.Count, ct));
        }
    }

    public async Task<Hits<DecisionHit>> Decisions(CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, viewer);
        var matches = await db.Match(query, SearchKind.Decision, ct);
        var found =
            from item in db.AgendaItems.AsNoTracking().Found(db, matches)
            join c in visible on item.CaseId equals c.Id
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            where item.Outcome != null
            orderby meeting.Date descending, item.Paragraph descending, item.Id
            select new { item.Id, item.CaseId, c.Register, c.Year, c.Serial, c.Title, c.Access, meeting.Body, meeting.Date, item.Paragraph, item.Outcome };
        var rows = await found.Take(ShownAtMost).ToListAsync(ct);
        var ids = rows.Select(row => row.Id).ToList();
        var texts = await db.SearchTexts.Where(text => ids.Contains(text.SubjectId) && text.Piece == 0).ToDictionaryAsync(text => text.SubjectId, text => text.Text, ct);
        return new Hits<DecisionHit>(
            [.. rows.Select(row => new DecisionHit(
                row.CaseId, new CaseNumber(row.Register, row.Year, row.Serial), row.Title, row.Body, row.Date, row.Paragraph, row.Outcome!.Value,
                Snippet.Of(texts.GetValueOrDefault(row.Id, ""), query), row.Access == AccessLevel.Secret))],
            rows.Count < ShownAtMost ? rows.Count : await found.Take(CountedAtMost + 1).CountAsync(ct));
    }

    public async Task<Hits<AssignmentHit>> Assignments(CancellationToken ct)
    {
        var visible = VisibleTo.Assignments(db, viewer).AsNoTracking();
        var cases = query.Number is { } number ? VisibleTo.Cases(db, viewer).Numbered(number) : null;
        var found = cases is null ? visible.Found(db, await db.Match(query, SearchKind.Assignment, ct)) : visible.Where(a => cases.Any(c => c.Id == a.CaseId));
        var rows = await found.OrderByDescending(a => a.DueOn).ThenBy(a => a.Id).Take(ShownAtMost)
            .Select(a => new AssignmentHit(
                a.Id, a.Title, a.Status, a.DueOn,
                db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(), a.Access == AccessLevel.Secret))
            .ToListAsync(ct);
        return new Hits<AssignmentHit>(rows, rows.Count < ShownAtMost ? rows.Count : await found.Take(CountedAtMost + 1).CountAsync(ct));
    }

    /// <summary>Who works here is no secret; what they work with is, and is asked for through what the viewer may see.</summary>
    public async Task<Hits<PersonHit>> People(CancellationToken ct)
    {
        var found = db.People.AsNoTracking().Found(db, await db.Match(query, SearchKind.Person, ct));
        var rows = await (
            from person in found
            join unit in db.Units on person.UnitId equals unit.Id
            orderby person.Name, person.Id
            select new PersonHit(person.Id, person.Name, person.Title, unit.Name, person.IsActive)).Take(ShownAtMost).ToListAsync(ct);
        return new Hits<PersonHit>(rows, rows.Count < ShownAtMost ? rows.Count : await found.Take(CountedAtMost + 1).CountAsync(ct));
    }

    // The part of each case that holds the most of what was looked for. The cases are the viewer's already.
    private async Task<Dictionary<CaseId, PartHit>> Parts(IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        if (cases.Count == 0) return [];
        var ids = cases.Cast<CaseId?>().ToList();
        var texts = await db.Holding(query).Where(text => ids.Contains(text.CaseId) && text.Kind != SearchKind.Case && text.Kind != SearchKind.Title)
            .OrderBy(text => text.CaseId).ThenBy(text => text.Id).Take(ShownAtMost * ShownAtMost)
            .Select(text => new { text.CaseId, text.Kind, text.Heading, text.Text }).ToListAsync(ct);
        return texts.GroupBy(text => text.CaseId!.Value).ToDictionary(group => group.Key, group =>
        {
            var best = group.OrderByDescending(text => query.CountFound(text.Heading + " " + text.Text)).ThenBy(text => text.Kind).First();
            return new PartHit(best.Kind, best.Heading, Snippet.Of(best.Text, query));
        });
    }
}
