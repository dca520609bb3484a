using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>An assignment in a plan, as it stands there.</summary>
/// <param name="Entry">Its last entry in the plan.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Kind">Uppdrag, nämndinitiativ or unknown.</param>
/// <param name="Status">How it stands today.</param>
public sealed record PlanLine(PlanEntry Entry, AssignmentNumber Number, string Title, AssignmentKind Kind, AssignmentStatus Status)
{
    public PlanStanding Standing { get; init; }
    public Deadline? Today => Current?.Deadline;
    /// <summary>Who has it today; null for nobody.</summary>
    public UnitId? UnitId { get; init; }
    public string? UnitName { get; init; }

    /// <summary>The deadline in force with its decision, and the one that a case asks for; the latter null unless that case is open to everybody.</summary>
    public DecidedDeadline? Current { get; init; }
    public DecidedDeadline? AskedFor { get; init; }
    public AccessLevel Access { get; init; }
    public bool IsSecret => Access == AccessLevel.Secret;
    public long Version { get; init; }

    public bool IsIn(PlanPart part, AssignmentKind? kind) => part.Holds(Standing, Entry.Outcome) && (kind is null || kind == Kind);
}

/// <summary>How many of a plan stand alike.</summary>
public sealed record PlanGroup(BodyId Board, int Year, AssignmentKind Kind, PlanOutcome? Outcome, PlanStanding Standing, int Count);

/// <summary>
/// What the plans hold, as far as the viewer may see the assignments. An assignment counts once a plan, by its last entry there: one that was taken up again within the
/// year has two.
/// </summary>
public static class PlanLines
{
    public static Task<IReadOnlyList<PlanLine>> Of(ArendeDb db, Viewer viewer, BodyId board, int year, DateOnly today, CancellationToken ct) =>
        Of(db, VisibleTo.Assignments(db, viewer), board, year, today, ct);

    /// <summary>The same of some assignments, whoever asks.</summary>
    internal static async Task<IReadOnlyList<PlanLine>> Of(ArendeDb db, IQueryable<Assignment> among, BodyId board, int year, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from entry in Last(db).AsNoTracking()
            where entry.BoardId == board && entry.Year == year
            join a in among on entry.AssignmentId equals a.Id
            orderby a.NumberYear, a.Serial
            select new { entry, a.Series, a.NumberYear, a.Serial, a.Title, a.Kind, a.Status, a.Current, a.UnitId, a.Access, a.Proposed, a.Version,
                UnitName = db.Units.Where(unit => unit.Id == a.UnitId).Select(unit => unit.Name).FirstOrDefault(),
                IsAskedForOpenly = db.Cases.Any(c => c.Id == (a.AccountedIn ?? a.CaseId) && c.Access == AccessLevel.Open),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new PlanLine(row.entry, new AssignmentNumber(row.Series, row.NumberYear, row.Serial), row.Title, row.Kind, row.Status)
        {
            Standing = PlanStandings.Of(row.entry, row.Status, today),
            UnitId = row.UnitId, UnitName = row.UnitName, Current = row.Current, AskedFor = row.IsAskedForOpenly ? row.Proposed : null, Access = row.Access, Version = row.Version,
        })];
    }

    /// <summary>The years that have plans, the latest first.</summary>
    public static Task<List<int>> Years(ArendeDb db, CancellationToken ct) => db.PlanEntries.Select(entry => entry.Year).Distinct().OrderByDescending(year => year).ToListAsync(ct);

    /// <summary>The plans of some years, counted by the database.</summary>
    public static async Task<IReadOnlyList<PlanGroup>> Counts(ArendeDb db, Viewer viewer, IReadOnlyCollection<int> years, DateOnly today, CancellationToken ct)
    {
        var alike = await (
            from entry in Last(db).Where(entry => years.Contains(entry.Year))
            join a in VisibleTo.Assignments(db, viewer) on entry.AssignmentId equals a.Id
            // All that the standing asks of the day: so the last day of a group says it for each of them.
            group entry by new { entry.BoardId, entry.Year, a.Kind, entry.Outcome, a.Status, IsKnown = entry.DueOn != null, IsOfYear = entry.DueOn!.Value.Year <= entry.Year, IsPast = entry.DueOn < today } into same
            select new { same.Key.BoardId, same.Key.Year, same.Key.Kind, same.Key.Outcome, same.Key.Status, DueOn = same.Max(entry => entry.DueOn), Count = same.Count() }).ToListAsync(ct);
        return [.. alike.Select(one => new PlanGroup(one.BoardId, one.Year, one.Kind, one.Outcome, PlanStandings.Of(one.Outcome, one.DueOn, one.Year, one.Status, today), one.Count))];
    }

    private static IQueryable<PlanEntry> Last(ArendeDb db) =>
        db.PlanEntries.Where(entry => !db.PlanEntries.Any(later => later.AssignmentId == entry.AssignmentId && later.Year == entry.Year && later.Place > entry.Place));
}
