using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Search;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>What the list is asked for. <c>State</c> is null for every state; <c>OnlyOpen</c> leaves the closed ones out; <c>Search</c> is null when nothing is looked for.</summary>
public sealed record CaseFilter(CaseScope Scope, CaseState? State, bool OnlyOpen, SearchQuery? Search, CaseNumber? After, PersonId? Officer = null);

public sealed record CaseRow(
    CaseId Id, CaseNumber Number, string Title, CaseState State, AccessLevel Access, string Officer, string Unit, DateTimeOffset RegisteredAt, bool IsWrittenOff);

/// <summary>Cases that the viewer may see, newest number first, a page at a time.</summary>
public static class CaseList
{
    public const int PageSize = 50;
    public const int CountedAtMost = 200;

    /// <summary>A page, and how many there are: counted to one more than <see cref="CountedAtMost"/> and no further.</summary>
    public static async Task<(IReadOnlyList<CaseRow> Rows, bool More, int Count)> Read(ArendeDb db, Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var cases = await Matching(db, viewer, filter, ct);
        var (rows, more) = await Page(db, cases, filter, ct);
        // All of them are on the only page.
        return (rows, more, filter.After is null && !more ? rows.Count : await cases.Take(CountedAtMost + 1).CountAsync(ct));
    }

    private static async Task<(IReadOnlyList<CaseRow> Rows, bool More)> Page(ArendeDb db, IQueryable<Case> cases, CaseFilter filter, CancellationToken ct)
    {
        if (filter.Search?.Number is not { } number) return await Of(cases);
        // The one with the number stands first, before those that mention it.
        var numbered = await Newest(db, cases.Numbered(number), PageSize, ct);
        var ids = numbered.Select(row => row.Id).ToList();
        var (others, more) = await Of(cases.Where(c => !ids.Contains(c.Id)));
        return (filter.After is null ? [.. numbered, .. others] : others, more);

        async Task<(IReadOnlyList<CaseRow> Rows, bool More)> Of(IQueryable<Case> all)
        {
            var rows = await Newest(db, After(all, filter.After), PageSize + 1, ct);
            return ([.. rows.Take(PageSize)], rows.Count > PageSize);
        }
    }

    /// <summary>So many of the cases, the newest number first.</summary>
    public static async Task<IReadOnlyList<CaseRow>> Newest(ArendeDb db, IQueryable<Case> cases, int most, CancellationToken ct) => await (
        from c in cases.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial).ThenBy(c => c.Register).Take(most)
        join officer in db.People on c.CaseOfficerId equals officer.Id
        join unit in db.Units on c.UnitId equals unit.Id
        orderby c.Year descending, c.Serial descending, c.Register
        select new CaseRow(c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, c.State, c.Access, officer.Name, unit.Name, c.RegisteredAt,
            c.State == CaseState.Closed && WritingOff.Answers(db).Any(answer => answer.SubjectId == (Guid)(object)c.Id)))
        .ToListAsync(ct);

    private static async Task<IQueryable<Case>> Matching(ArendeDb db, Viewer viewer, CaseFilter filter, CancellationToken ct)
    {
        var cases = VisibleTo.Cases(db, viewer).AsNoTracking();
        cases = filter.Scope switch
        {
            CaseScope.Mine => await Mine(db, viewer, cases, ct),
            CaseScope.Unit => cases.Where(c => c.UnitId == viewer.UnitId),
            CaseScope.All => cases,
        };
        if (filter.State is { } state) cases = cases.WhereWritten(c => c.State == EF.Constant(state));
        else if (filter.OnlyOpen) cases = cases.Where(c => c.ClosedAt == null);
        if (filter.Officer is { } officer) cases = cases.Where(c => c.CaseOfficerId == officer);
        return filter.Search is { } search ? cases.Found(db, await db.Match(search, SearchKind.Case, ct)) : cases;
    }

    // Mine are those that I write, and those that wait for me.
    internal static async Task<IQueryable<Case>> Mine(ArendeDb db, Viewer viewer, IQueryable<Case> cases, CancellationToken ct)
    {
        // Read first: of two lists that are known an index finds both, of one that is asked for at the same time neither.
        var waiting = (await WorkItemAccess.OpenOf(db, viewer).Where(item => item.SubjectKind == SubjectKind.Case).Select(item => item.SubjectId).ToListAsync(ct))
            .ConvertAll(id => new CaseId(id));
        return cases.Where(c => c.CaseOfficerId == viewer.PersonId || waiting.Contains(c.Id));
    }

    private static IQueryable<Case> After(IQueryable<Case> cases, CaseNumber? last) => last is not { } after
        ? cases
        : cases.Where(c => c.Year < after.Year || (c.Year == after.Year && (c.Serial < after.Serial
#pragma warning disable CA1309 // Translated to SQL's comparison.
            || (c.Serial == after.Serial && string.Compare(c.Register, after.Register) > 0))));
#pragma warning restore CA1309
}
