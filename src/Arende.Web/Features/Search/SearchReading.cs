using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Meetings;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
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
        var seen = numbered.ToDictionary(row => row.Id, row => row.Number);
        await Read([.. inTitles.Union(cases.Subjects)]);
        while (!titles.IsAll && seen.Keys.Count(id => inTitles.Contains(id.Value)) < ShownAtMost)
        {
            titles = await Older(SearchKind.Title, titles, ct);
            inTitles.UnionWith(titles.Subjects);
            await Read([.. titles.Subjects]);
        }
        while (!cases.IsAll && seen.Count <= CountedAtMost)
        {
            cases = await Older(SearchKind.Case, cases, ct);
            await Read([.. cases.Subjects]);
        }
        var before = numbered.Select(row => row.Id).ToHashSet();
        var first = seen.OrderByDescending(one => before.Contains(one.Key)).ThenByDescending(one => inTitles.Contains(one.Key.Value))
            .ThenByDescending(one => one.Value.Year).ThenByDescending(one => one.Value.Serial).ThenBy(one => one.Value.Register, StringComparer.Ordinal).Take(ShownAtMost).Select(one => one.Key).ToList();
        var rows = first.Count == 0 ? [] : await CaseList.Newest(db, visible.Where(c => first.Contains(c.Id)), ShownAtMost, ct);
        var shown = rows.OrderBy(row => first.IndexOf(row.Id)).ToList();
        var excerpts = await Excerpts([.. shown.Where(row => !before.Contains(row.Id) && !inTitles.Contains(row.Id.Value)).Select(row => row.Id)], ct);
        return new Hits<CaseHit>([.. shown.Select(row => new CaseHit(row, before.Contains(row.Id), excerpts.GetValueOrDefault(row.Id)))], Math.Min(seen.Count, CountedAtMost + 1));

        // Of so many only what they are ordered by; what is shown of the first is read afterwards.
        async Task Read(IReadOnlyList<Guid> found)
        {
            var ids = found.Select(id => new CaseId(id)).Where(id => !seen.ContainsKey(id)).ToList();
            if (ids.Count == 0) return;
            foreach (var one in await visible.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Register, c.Year, c.Serial }).ToListAsync(ct)) seen[one.Id] = new CaseNumber(one.Register, one.Year, one.Serial);
        }
    }

    public async Task<Hits<DecisionHit>> Decisions(CancellationToken ct)
    {
        var visible = VisibleTo.Cases(db, viewer);
        var (shown, count) = await Seen(
            SearchKind.Decision, (await Parts(ct))[SearchKind.Decision],
            ids => HeldItems.All(db).Where(held => ids.Contains(held.Item.Id) && visible.Any(c => c.Id == held.Item.CaseId)),
            (found, most) =>
                from held in found.LatestFirst().Take(most)
                join c in db.Cases on held.Item.CaseId equals c.Id
                select new Counted<FoundDecision>
                {
                    Row = new FoundDecision(
                        held.Item.CaseId, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.Access, held.Meeting.BodyId, held.Meeting.Date, held.Item.Paragraph ?? 0, held.Item.Outcome!.Value, held.Item.Clauses,
                        db.SearchTexts.Where(text => text.SubjectId == held.Item.Id && text.Piece == 0).Select(text => text.Text).FirstOrDefault()),
                    Count = found.Take(CountedAtMost + 1).Count(),
                },
            ct);
        return new([.. shown.Select(row => new DecisionHit(
            row.CaseId, row.Number, row.Title, db.Bodies[row.BodyId], row.Date, row.Paragraph, row.Outcome, row.Clauses, Snippet.Of(row.Text ?? "", query), row.Access == AccessLevel.Secret))], count);
    }

    /// <summary>The newest first: the last to be entered.</summary>
    public async Task<Hits<AssignmentHit>> Assignments(CancellationToken ct)
    {
        var visible = VisibleTo.Assignments(db, viewer).Registered().AsNoTracking();
        if (AssignmentNumber.Read(query.Text) is { } own) return await All(visible.Numbered(own));
        if (query.Number is { } number)
        {
            var cases = VisibleTo.Cases(db, viewer).Numbered(number);
            return await All(visible.Where(a => cases.Any(c => c.Id == a.CaseId)));
        }
        var (shown, count) = await Seen(
            SearchKind.Assignment, (await First(ct))[SearchKind.Assignment],
            found =>
            {
                var ids = found.ConvertAll(id => new AssignmentId(id));
                return visible.Where(a => ids.Contains(a.Id));
            },
            Newest, ct);
        return new(shown, count);

        async Task<Hits<AssignmentHit>> All(IQueryable<Assignment> found)
        {
            var rows = await Newest(found.OrderByDescending(a => a.Id).Take(CountedAtMost + 1), ShownAtMost).ToListAsync(ct);
            return new([.. rows.Select(one => one.Row)], rows.Count == 0 ? 0 : rows[0].Count);
        }

        IQueryable<Counted<AssignmentHit>> Newest(IQueryable<Assignment> found, int most) => found.OrderByDescending(a => a.Id).Take(most).Select(a => new Counted<AssignmentHit>
        {
            Row = new AssignmentHit(
                a.Id, a.Title, a.Status, a.DueOn,
                db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(), a.Access == AccessLevel.Secret)
            {
                Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial), OriginalOn = a.OriginalOn, EndedAs = a.EndedAs,
            },
            Count = found.Take(CountedAtMost + 1).Count(),
        });
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

    // What may be seen of the last ones tells how many more there must be: each portion is a question of its own.
    private async Task<SearchPortion> Older(SearchKind kind, SearchPortion portion, CancellationToken ct, int likely = 0) =>
        (await db.Newest(query, [new SearchWish(kind, Math.Clamp(likely, portion.Hits.Count * Larger, portion.Hits.Count * Larger * Larger), portion.Hits[^1])], ct))[0];

    // Portion by portion, until as many may be seen as are counted; read is what is shown of them.
    private async Task<(List<T> Shown, int Count)> Seen<TFound, T>(
        SearchKind kind, SearchPortion portion, Func<List<Guid>, IQueryable<TFound>> visible, Func<IQueryable<TFound>, int, IQueryable<Counted<T>>> rows, CancellationToken ct)
    {
        var (shown, count, looked) = (new List<T>(), 0, 0);
        while (true)
        {
            if (portion.Hits.Count > 0)
            {
                var found = visible([.. portion.Subjects]);
                if (shown.Count == ShownAtMost) count += await found.Take(CountedAtMost + 1 - count).CountAsync(ct);
                else
                {
                    var read = await rows(found, ShownAtMost - shown.Count).ToListAsync(ct);
                    shown.AddRange(read.Select(one => one.Row));
                    count += read.Count == 0 ? 0 : read[0].Count;
                }
            }
            if (portion.IsAll || count > CountedAtMost) return (shown, Math.Min(count, CountedAtMost + 1));
            looked += portion.Hits.Count;
            portion = await Older(kind, portion, ct, count == 0 ? 0 : looked * (CountedAtMost + 1 - count) / count * 5 / 4);
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

    // One of some, and how many they are.
    private sealed class Counted<T>
    {
        public required T Row { get; init; }
        public required int Count { get; init; }
    }

    private sealed record FoundDecision(
        CaseId CaseId, CaseNumber Number, string Title, AccessLevel Access, BodyId BodyId, DateOnly Date, int Paragraph, Outcome Outcome, IReadOnlyList<Clause> Clauses, string? Text);
}
