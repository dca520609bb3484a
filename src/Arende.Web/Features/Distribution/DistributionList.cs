using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>What the queue is asked for; <c>After</c> is the last row of the page before.</summary>
public sealed record DistributionFilter(DistributionState? State, bool OnlyOpen, UnitId? Unit, CaseId? Case, DistributionCursor? After);

/// <summary>A place in the queue: its rank (what is open comes first) and its row.</summary>
public sealed record DistributionCursor(int Rank, Guid Row)
{
    public static DistributionCursor? Read(string? text) => text?.Split('.') is [var rank, var row] && int.TryParse(rank, out var r) && Guid.TryParse(row, out var id) ? new(r, id) : null;

    public override string ToString() => $"{Rank}.{Row}";
}

public sealed record DistributionLine(
    DistributionRowId Id, int Rank, CaseId CaseId, CaseNumber Number, string Title, string Recipient, string? Unit, string? Address, DistributionChannel Channel, string? SentWith, string? SentBy, DistributionState State,
    string? Result, int Attempt, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, bool IsSecret)
{
    public bool MaySendAgain => State.MaySendAgain() && Address is not null && SentWith is null;

    public DateTimeOffset At => AcknowledgedAt ?? SentAt ?? CreatedAt;

    /// <summary>Posted or handed over on a day: nobody has said the hour.</summary>
    public bool IsOfDay => SentBy is not null && AcknowledgedAt is null;

    /// <summary>Another way for what goes by hand is no new try: nothing was sent before.</summary>
    public bool WasTriedBefore => Attempt > 1 && !Channel.IsByHand();
}

/// <summary>The queue: one row a recipient, what is open on top, the newest first, a page at a time.</summary>
public static class DistributionList
{
    public const int PageSize = 50;
    public const int CountedAtMost = 200;

    private const int LastRank = 5;

    /// <summary>A page, and how many there are: counted to one more than <see cref="CountedAtMost"/> and no further.</summary>
    public static async Task<(IReadOnlyList<DistributionLine> Rows, bool More, int Count)> Read(ArendeDb db, Viewer viewer, DistributionFilter filter, CancellationToken ct)
    {
        var ranked = Matching(db, viewer, filter).Select(row => new
        {
            Row = row,
            Rank = row.State == DistributionState.Unmatched ? 0 : row.State == DistributionState.Withheld ? 1 : row.State == DistributionState.Bounced ? 2
                : row.State == DistributionState.ByHand ? 3 : row.State == DistributionState.Waiting ? 4 : LastRank,
        });
        // Most rows are of the last rank: among them the index of the queue's order leads to the very row.
        if (filter.After is { } after)
            ranked = after.Rank == LastRank
                ? ranked.Where(x => x.Rank == LastRank && (Guid)(object)x.Row.Id < after.Row)
                : ranked.Where(x => x.Rank > after.Rank || (x.Rank == after.Rank && (Guid)(object)x.Row.Id < after.Row));
        var rows = await (
            from x in ranked.OrderBy(x => x.Rank).ThenByDescending(x => x.Row.Id).Take(PageSize + 1)
            join c in db.Cases on x.Row.CaseId equals c.Id
            join u in db.Units on x.Row.UnitId equals (UnitId?)u.Id into units
            from unit in units.DefaultIfEmpty()
            join p in db.People on x.Row.AcknowledgedBy equals (PersonId?)p.Id into people
            from person in people.DefaultIfEmpty()
            orderby x.Rank, x.Row.Id descending
            select new DistributionLine(
                x.Row.Id, x.Rank, c.Id, new CaseNumber(c.Register, c.Year, c.Serial), c.Title, x.Row.RecipientName, unit.Name, x.Row.Address, x.Row.Channel,
                db.DistributionRows.Where(other => other.Id == x.Row.SentWith).Select(other => other.RecipientName).FirstOrDefault(),
                db.People.Where(other => other.Id == x.Row.SentBy).Select(other => other.Name).FirstOrDefault(), x.Row.State,
                x.Row.Result, x.Row.Attempt, x.Row.CreatedAt, x.Row.SentAt, x.Row.AcknowledgedAt, person.Name, c.Access == AccessLevel.Secret)).ToListAsync(ct);
        var more = rows.Count > PageSize;
        // All of them are on the only page.
        return (rows.Take(PageSize).ToList(), more, filter.After is null && !more ? rows.Count : await Matching(db, viewer, filter).Take(CountedAtMost + 1).CountAsync(ct));
    }

    private static IQueryable<DistributionRow> Matching(ArendeDb db, Viewer viewer, DistributionFilter filter)
    {
        var rows = VisibleTo.Distribution(db, viewer).AsNoTracking();
        if (filter.State is { } state) rows = rows.WhereWritten(row => row.State == EF.Constant(state));
        if (filter.OnlyOpen) rows = rows.Open();
        if (filter.Unit is { } unit) rows = rows.Where(row => row.UnitId == unit);
        if (filter.Case is { } id) rows = rows.Where(row => row.CaseId == id);
        return rows;
    }
}
