using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Search;

/// <summary>
/// What a search finds of all that the viewer may see. The case with the number first, then titles, then the rest, the newest
/// first in each. The index says what is found, and of it the newest are read that the viewer may see: enough to show some and to
/// count to <see cref="CountedAtMost"/>, and no more.
/// </summary>
public sealed class SearchReading(ArendeDb db, Viewer viewer, SearchQuery query)
{
    public const int ShownAtMost = 10;
    public const int CountedAtMost = SearchQuery.CountedAtMost;

    // Of so many almost everybody may see a hundred; who may not is read more of, in larger portions.
    private const int FirstPortion = 160;
    private const int Larger = 4;

    // People are shown by name, and so all that match are asked for.
    private const int Everybody = 5000;

    private IReadOnlyDictionary<SearchKind, SearchPortion>? first;
    private IReadOnlyDictionary<SearchKind, SearchPortion>? parts;

    public async Task<Hits<CaseHit>> Cases(CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, viewer).AsNoTracking();
        var numbered = query.Number is { } number ? await CaseList.Newest(db, visible.Numbered(number), ShownAtMost, ct) : [];
        var (titles, cases) = ((await Parts(ct))[SearchKind.Title], (await First(ct))[SearchKind.Case]);
        var inTitles = titles.Subjects.ToHashSet();
        var rows = numbered.ToDictionary(row => row.Id);
        await Read([.. inTitles.Union(cases.Subjects)]);
        while (!titles.IsAll && rows.Keys.Count(id => inTitles.Contains(id.Value)) < ShownAtMost)
        {
            titles = await Older(SearchKind.Title, titles, ct);
            inTitles.UnionWith(titles.Subjects);
            await Read([.. titles.Subjects]);
        }
        while (!cases.IsAll && rows.Count <= CountedAtMost)
        {
            cases = await Older(SearchKind.Case, cases, ct);
            await Read([.. cases.Subjects]);
        }
        var before = numbered.Select(row => row.Id).ToHashSet();
        var shown = rows.Values.OrderByDescending(row => before.Contains(row.Id)).ThenByDescending(row => inTitles.Contains(row.Id.Value))
            .ThenByDescending(row => row.Number.Year).ThenByDescending(row => row.Number.Serial).ThenBy(row => row.Number.Register, StringComparer.Ordinal).Take(ShownAtMost).ToList();
        var excerpts = await Excerpts([.. shown.Where(row => !before.Contains(row.Id) && !inTitles.Contains(row.Id.Value)).Select(row => row.Id)], ct);
        return new Hits<CaseHit>([.. shown.Select(row => new CaseHit(row, before.Contains(row.Id), excerpts.GetValueOrDefault(row.Id)))], Math.Min(rows.Count, CountedAtMost + 1));

        async Task Read(IReadOnlyList<Guid> found)
        {
            var ids = found.Select(id => new CaseId(id)).Where(id => !rows.ContainsKey(id)).ToList();
            if (ids.Count == 0) return;
            foreach (var row in await CaseList.Newest(db, visible.Where(c => ids.Contains(c.Id)), ids.Count, ct)) rows[row.Id] = row;
        }
    }

    public async Task<Hits<DecisionHit>> Decisions(CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, viewer);
        var (shown, count) = await Seen(SearchKind.Decision, (await Parts(ct))[SearchKind.Decision], ids => (
            from held in HeldItems.All(db).Where(held => ids.Contains(held.Item.Id)).LatestFirst()
            join c in visible on held.Item.CaseId equals c.Id
            select new { held.Item.Id, held.Item.CaseId, c.Register, c.Year, c.Serial, c.Title, c.Access, held.Meeting.BodyId, held.Meeting.Date, Paragraph = held.Item.Paragraph ?? 0, held.Item.Outcome }).ToListAsync(ct), ct);
        if (count == 0) return new([], 0);
        var texts = new Dictionary<Guid, string>();
        var shownIds = shown.ConvertAll(row => row.Id);
        var clauses = await db.AgendaItems.AsNoTracking().Where(item => shownIds.Contains(item.Id)).Select(item => new { item.Id, item.Clauses }).ToDictionaryAsync(item => item.Id, item => item.Clauses, ct);
        foreach (var text in await db.SearchTexts.AsNoTracking().Where(text => shownIds.Contains(text.SubjectId) && text.Piece == 0).Select(text => new { text.SubjectId, text.Text }).ToListAsync(ct)) texts[text.SubjectId] = text.Text;
        return new Hits<DecisionHit>(
            [.. shown.Select(row => new DecisionHit(
                row.CaseId, new CaseNumber(row.Register, row.Year, row.Serial), row.Title, db.Bodies[row.BodyId], row.Date, row.Paragraph, row.Outcome!.Value, clauses[row.Id],
                Snippet.Of(texts.GetValueOrDefault(row.Id, ""), query), row.Access == AccessLevel.Secret))],
            count);
    }

    /// <summary>The newest first: the last to be entered.</summary>
    public async Task<Hits<AssignmentHit>> Assignments(CancellationToken ct)
    {
        var visible = VisibleTo.Assignments(db, viewer).Registered().AsNoTracking();
        if (AssignmentNumber.Read(query.Text) is { } own)
        {
            var found = await Rows(visible.Numbered(own).Take(CountedAtMost + 1));
            return new([.. found.Take(ShownAtMost)], found.Count);
        }
        if (query.Number is { } number)
        {
            var cases = VisibleTo.Cases(db, viewer).Numbered(number);
            var ofCase = await Rows(visible.Where(a => cases.Any(c => c.Id == a.CaseId)).Take(CountedAtMost + 1));
            return new([.. ofCase.Take(ShownAtMost)], ofCase.Count);
        }
        var (shown, count) = await Seen(SearchKind.Assignment, (await First(ct))[SearchKind.Assignment], found =>
        {
            var ids = found.Select(id => new AssignmentId(id)).ToList();
            return Rows(visible.Where(a => ids.Contains(a.Id)));
        }, ct);
        return new(shown, count);

        Task<List<AssignmentHit>> Rows(IQueryable<Assignment> assignments) => assignments.OrderByDescending(a => a.Id)
            .Select(a => new AssignmentHit(
                a.Id, a.Title, a.Status, a.DueOn,
                db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(), a.Access == AccessLevel.Secret)
            {
                Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial), OriginalOn = a.OriginalOn, EndedAs = a.EndedAs,
            })
            .ToListAsync(ct);
    }

    /// <summary>Who works here is no secret; what they work with is, and is asked for through what the viewer may see.</summary>
    public async Task<Hits<PersonHit>> People(CancellationToken ct)
    {
        var ids = (await First(ct))[SearchKind.Person].Subjects.Select(id => new PersonId(id)).ToList();
        if (ids.Count == 0) return new([], 0);
        var rows = await (
            from person in db.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            join unit in db.Units on person.UnitId equals unit.Id
            orderby person.Name, person.Id
            select new PersonHit(person.Id, person.Name, person.Title, unit.Name, person.IsActive)).Take(CountedAtMost + 1).ToListAsync(ct);
        return new Hits<PersonHit>([.. rows.Take(ShownAtMost)], rows.Count);
    }

    private async Task<IReadOnlyDictionary<SearchKind, SearchPortion>> First(CancellationToken ct)
    {
        if (first is not null) return first;
        SearchKind[] kinds = VisibleTo.ReadsCases(viewer) ? [SearchKind.Case, SearchKind.Assignment, SearchKind.Person] : [SearchKind.Assignment, SearchKind.Person];
        var portions = await db.Newest(query, [.. kinds.Select(kind => new SearchWish(kind, kind == SearchKind.Person ? Everybody : FirstPortion))], ct);
        var found = kinds.Zip(portions).ToDictionary(pair => pair.First, pair => pair.Second);
        if (!VisibleTo.ReadsCases(viewer)) found[SearchKind.Case] = Of(await db.Among(query, await Own(ct), ct), SearchKind.Case);
        return first = found;
    }

    // What finds a title or a decision finds its case: of cases that are all known, theirs are looked for among them.
    private async Task<IReadOnlyDictionary<SearchKind, SearchPortion>> Parts(CancellationToken ct)
    {
        if (parts is not null) return parts;
        SearchKind[] kinds = [SearchKind.Title, SearchKind.Decision];
        var cases = (await First(ct))[SearchKind.Case];
        if (cases.IsAll)
        {
            var hits = await db.Among(query, [.. cases.Subjects], ct);
            return parts = kinds.ToDictionary(kind => kind, kind => Of(hits, kind));
        }
        var portions = await db.Newest(query, [.. kinds.Select(kind => new SearchWish(kind, FirstPortion))], ct);
        return parts = kinds.Zip(portions).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static SearchPortion Of(IEnumerable<SearchHit> hits, SearchKind kind) => SearchPortion.Of(hits, new SearchWish(kind, int.MaxValue));

    // Who reads no cases but by their own work has few.
    private async Task<IReadOnlyList<Guid>> Own(CancellationToken ct) =>
        (await (await CaseList.Mine(db, viewer, VisibleTo.Cases(db, viewer), ct)).Select(c => c.Id).Take(1000).ToListAsync(ct)).ConvertAll(id => id.Value);

    private async Task<SearchPortion> Older(SearchKind kind, SearchPortion portion, CancellationToken ct) =>
        (await db.Newest(query, [new SearchWish(kind, portion.Hits.Count * Larger, portion.Hits[^1])], ct))[0];

    // Portion by portion, until as many may be seen as are counted.
    private async Task<(List<T> Shown, int Count)> Seen<T>(SearchKind kind, SearchPortion portion, Func<List<Guid>, Task<List<T>>> read, CancellationToken ct)
    {
        var seen = new List<T>();
        while (true)
        {
            var ids = portion.Subjects.ToList();
            if (ids.Count > 0) seen.AddRange(await read(ids));
            if (portion.IsAll || seen.Count > CountedAtMost) return ([.. seen.Take(ShownAtMost)], Math.Min(seen.Count, CountedAtMost + 1));
            portion = await Older(kind, portion, ct);
        }
    }

    // The part of each case that holds the most of what was looked for. The cases are the viewer's already.
    private async Task<Dictionary<CaseId, PartHit>> Excerpts(IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        if (cases.Count == 0) return [];
        var ids = cases.Cast<CaseId?>().ToList();
        var texts = await db.Some(query).Where(text => ids.Contains(text.CaseId) && text.Kind != SearchKind.Case && text.Kind != SearchKind.Title)
            .OrderBy(text => text.CaseId).ThenBy(text => text.Id).Take(ShownAtMost * ShownAtMost)
            .Select(text => new { text.CaseId, text.Kind, text.Heading, text.Text }).ToListAsync(ct);
        return texts.GroupBy(text => text.CaseId!.Value).ToDictionary(group => group.Key, group =>
        {
            var best = group.OrderByDescending(text => query.CountFound(text.Heading + " " + text.Text)).ThenBy(text => text.Kind).First();
            return new PartHit(best.Kind, best.Heading, Snippet.Of(best.Text, query));
        });
    }
}
