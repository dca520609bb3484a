using System.Runtime.CompilerServices;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Assignments;

/// <summary>One assignment in a list: what, whose, by when, and by which decision.</summary>
public sealed record AssignmentRow(
    AssignmentId Id,
    string Title,
    AssignmentKind Kind,
    AssignmentStatus Status,
    string? Owner,
    string? Unit,
    DecidedDeadline? Original,
    DecidedDeadline? Current,
    DecidedDeadline? Proposed,
    CaseId? CaseId,
    bool IsSecret)
{
    public AssignmentNumber Number { get; init; }
    public string? Deputy { get; init; }
    public string? Goal { get; init; }
    public DecisionPoint? GivenBy { get; init; }
    public TurnKind? EndedAs { get; init; }
    public CaseId? AccountedIn { get; init; }

    /// <summary>The day by which its owner expects it to be done; a forecast, not a decision.</summary>
    public DateOnly? ForecastOn { get; init; }

    /// <summary>The case whose decision is behind the current deadline; null where the deadline names a source of its own.</summary>
    public CaseId? DecidedIn => Current?.DecidedBy ?? (Current?.Source is null ? CaseId : null);

    public DateOnly? DueOn => Current?.Deadline.Latest;

    /// <summary>A later day that its owner thinks is needed, and that no decision has given.</summary>
    public DateOnly? Asked => Status.IsOpen() && ForecastOn > DueOn && ForecastOn != Proposed?.Deadline.Latest ? ForecastOn : null;
}

/// <summary>Assignments that the viewer may see: the late first, then the soon, the closed last; a page at a time.</summary>
public static class AssignmentList
{
    public const int PageSize = 50;
    public const int CountedAtMost = 200;

    /// <summary>A page, and how many there are: counted to one more than <see cref="CountedAtMost"/> and no further.</summary>
    public static async Task<(IReadOnlyList<AssignmentRow> Rows, bool More, int Count)> Read(
        ArendeDb db, Viewer viewer, AssignmentFilter filter, DateOnly today, CancellationToken ct, CompiledForRoles? compiled = null)
    {
        var all = await Matching(db, viewer, filter, today, ct);
        var rows = await Ask("rows", () => Rows(db, filter.Sort == AssignmentSort.Deadline ? Ordered(db, After(all, filter.After), filter.Sort) : Ordered(db, all, filter.Sort).Skip(filter.Skip)).Take(PageSize + 1));
        var more = rows.Count > PageSize;
        // All of them are on the only page.
        if (filter.After is null && filter.Skip == 0 && !more) return (rows, more, rows.Count);
        return (rows.Take(PageSize).ToList(), more, (await Ask("count", () => all.Take(CountedAtMost + 1).GroupBy(_ => 0).Select(them => them.Count()))).SingleOrDefault());

        Task<List<T>> Ask<T>(string what, Func<IQueryable<T>> statement) => Asked(compiled, what, db, viewer, filter, today, statement, ct);
    }

    /// <summary>How many of the open ones that are asked for are late, and so on.</summary>
    public static async Task<AssignmentCounts> Counts(ArendeDb db, Viewer viewer, AssignmentFilter filter, DateOnly today, CancellationToken ct, CompiledForRoles? compiled = null)
    {
        var chosen = await Chosen(db, viewer, filter, ct);
        return AssignmentCounts.Of(await Asked(compiled, "counts", db, viewer, filter, today, () => AssignmentCounts.Statement(chosen, today), ct));
    }

    // What most open is worked out and planned once for all who have the same roles.
    private static Task<List<T>> Asked<T>(CompiledForRoles? compiled, string what, ArendeDb db, Viewer viewer, AssignmentFilter filter, DateOnly today, Func<IQueryable<T>> statement, CancellationToken ct) =>
        compiled is not null && filter.IsPlain
            ? compiled.Rows($"assignments {what} {filter.Scope} {filter.Stage} {filter.Sort}", db, viewer, StockholmTime.StartOfDay(today), () => statement().PlannedOnce(), ct)
            : statement().ToListAsync(ct);

    /// <summary>All of them, for an export: the same filter, no pages.</summary>
    public static async IAsyncEnumerable<AssignmentRow> ReadAll(
        ArendeDb db, Viewer viewer, AssignmentFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var rows = Rows(db, Ordered(db, await Matching(db, viewer, filter, today, ct), filter.Sort));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct)) yield return row;
    }

    internal static IQueryable<AssignmentRow> Rows(ArendeDb db, IQueryable<Assignment> assignments) =>
        assignments.Select(a => new AssignmentRow(
            a.Id, a.Title, a.Kind, a.Status,
            db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(),
            db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(),
            a.Original, a.Current, a.Proposed, a.CaseId, a.Access == AccessLevel.Secret)
        {
            Number = new AssignmentNumber(a.Series, a.NumberYear, a.Serial),
            Deputy = db.People.Where(p => p.Id == a.DeputyId).Select(p => p.Name).FirstOrDefault(),
            Goal = a.Goal, GivenBy = a.GivenBy, EndedAs = a.EndedAs, AccountedIn = a.AccountedIn,
            ForecastOn = a.ForecastOn,
        });

    // The first is the one that an index has; what is equal is ordered by deadline.
    private static IQueryable<Assignment> Ordered(ArendeDb db, IQueryable<Assignment> assignments, AssignmentSort sort) => sort switch
    {
        AssignmentSort.Deadline => ThenByDeadline(assignments.OrderBy(a => a.Status == AssignmentStatus.Done || a.Status == AssignmentStatus.Struck)),
        AssignmentSort.Number => ThenByDeadline(assignments.OrderByDescending(a => a.NumberYear).ThenByDescending(a => a.Serial)),
        AssignmentSort.Title => ThenByDeadline(assignments.OrderBy(a => a.Title)),
        AssignmentSort.Owner => ByName(assignments.LeftJoin(db.People, a => a.OwnerId, p => p.Id, (a, p) => new Named { Assignment = a, Name = p!.Name })),
        AssignmentSort.Unit => ByName(assignments.LeftJoin(db.Units, a => a.UnitId, u => u.Id, (a, u) => new Named { Assignment = a, Name = u!.Name })),
        AssignmentSort.Goal => ThenByDeadline(assignments.OrderBy(a => a.Goal == null).ThenBy(a => a.Goal)),
        AssignmentSort.Status => ThenByDeadline(assignments.OrderBy(a => a.Status == AssignmentStatus.Done || a.Status == AssignmentStatus.Struck).ThenBy(a => a.Status)),
    };

    private static IQueryable<Assignment> ThenByDeadline(IOrderedQueryable<Assignment> ordered) => ordered.ThenBy(a => a.DueOn ?? AssignmentCursor.NoDeadline).ThenBy(a => a.Id);

    // Joined and not asked for row by row: all that match have to be ordered.
    private static IQueryable<Assignment> ByName(IQueryable<Named> named) =>
        named.OrderBy(one => one.Name == null).ThenBy(one => one.Name).ThenBy(one => one.Assignment.DueOn ?? AssignmentCursor.NoDeadline).ThenBy(one => one.Assignment.Id).Select(one => one.Assignment);

    private sealed class Named
    {
        public required Assignment Assignment { get; init; }
        public required string? Name { get; init; }
    }

    private static async Task<IQueryable<Assignment>> Matching(ArendeDb db, Viewer viewer, AssignmentFilter filter, DateOnly today, CancellationToken ct)
    {
        var whose = await Chosen(db, viewer, filter, ct);
        return filter.Stage switch
        {
            AssignmentStage.Open => whose.Open(),
            AssignmentStage.Late => whose.Late(today),
            AssignmentStage.Delayed => whose.Delayed(today),
            AssignmentStage.Soon => whose.Soon(today),
            AssignmentStage.Stale => whose.Stale(today),
            AssignmentStage.OnPlan => whose.AccordingToPlan(today),
            AssignmentStage.WithoutDeadline => whose.WithoutDeadline(today),
            AssignmentStage.Reported => whose.AwaitingAdoption(),
            AssignmentStage.Done => whose.Closed(),
            AssignmentStage.All => whose,
        };
    }

    /// <summary>Whose they are and what they are about, in whichever stage: of these the page counts how many are late, and the rest.</summary>
    public static async Task<IQueryable<Assignment>> Chosen(ArendeDb db, Viewer viewer, AssignmentFilter filter, CancellationToken ct)
    {
        var (me, unit) = (viewer.PersonId, viewer.UnitId);
        var visible = VisibleTo.Assignments(db, viewer).Registered().AsNoTracking();
        var which = filter.Scope switch
        {
            AssignmentScope.Mine => visible.Where(a => a.OwnerId == me || a.DeputyId == me),
            AssignmentScope.Unit => visible.Where(a => a.UnitId == unit),
            AssignmentScope.All => visible,
        };
        if (filter.Series is { } series) which = which.Where(a => a.Series == series);
        if (filter.WithoutUnit) which = which.Where(a => a.UnitId == null);
        if (filter.Unit is { } ofUnit) which = which.Where(a => a.UnitId == ofUnit);
        if (filter.Goal is { } goal) which = which.Where(a => a.Goal == goal);
        if (filter.WithoutKind) which = which.Where(a => a.Kind == AssignmentKind.Unknown);
        if (filter.WithoutOwner) which = which.Where(a => a.OwnerId == null);
        if (filter.Owner is { } owner) which = which.Where(a => a.OwnerId == owner);
        if (filter.Number is { } written) return which.Numbered(written);
        return filter.Search switch
        {
            null => which,
            { Number: { } number } => which.OfCase(VisibleTo.Cases(db, viewer).Numbered(number)),
            { } words => which.Found(db, await db.Match(words, SearchKind.Assignment, ct)),
        };
    }

    private static IQueryable<Assignment> After(IQueryable<Assignment> assignments, AssignmentCursor? cursor)
    {
        if (cursor is not { } last) return assignments;
        var (day, id) = (last.DueOn, last.Id);
        var rest = last.Closed ? assignments.Closed() : assignments;
        return last.Closed
            ? rest.Where(a => (a.DueOn ?? AssignmentCursor.NoDeadline) > day
                || ((a.DueOn ?? AssignmentCursor.NoDeadline) == day && a.Id.CompareTo(id) > 0))
            : rest.Where(a => a.Status == AssignmentStatus.Done || a.Status == AssignmentStatus.Struck
                || (a.DueOn ?? AssignmentCursor.NoDeadline) > day
                || ((a.DueOn ?? AssignmentCursor.NoDeadline) == day && a.Id.CompareTo(id) > 0));
    }
}
