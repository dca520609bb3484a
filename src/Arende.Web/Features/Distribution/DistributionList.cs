using Arende.Application.Access;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Distribution;

/// <summary>What the queue is asked for; <c>After</c> is the last row of the page before.</summary>
public sealed record DistributionFilter(DistributionState? State, bool OnlyOpen, UnitId? Unit, CaseId? Case, DistributionCursor? After);

/// <summary>A place in the queue: its rank and its row.</summary>
public sealed record DistributionCursor(int Rank, Guid Row)
{
    public static DistributionCursor? Read(string? text) => text?.Split('.') is [var rank, var row] && int.TryParse(rank, out var r) && Guid.TryParse(row, out var id) ? new(r, id) : null;

    public override string ToString() => $"{Rank}.{Row}";
}

/// <summary>A row of the queue.</summary>
public sealed class DistributionLine
{
    public DistributionRowId Id { get; init; }

    /// <summary>0 where somebody has something to do, 1 for what goes by itself, 2 for what has gone.</summary>
    public int Rank { get; init; }
    public CaseId CaseId { get; init; }
    public CaseNumber Number { get; init; }
    public string Title { get; init; } = "";
    public string Recipient { get; init; } = "";
    public string? Unit { get; init; }
    public string? Address { get; init; }
    public DistributionChannel Channel { get; init; }
    public string? SentWith { get; init; }
    public string? SentBy { get; init; }
    public DistributionState State { get; init; }
    public string? Result { get; init; }
    public int Attempt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? GoesAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public string? AcknowledgedBy { get; init; }
    public bool IsSecret { get; init; }

    /// <summary>Where it was decided; null for what a delegate decided.</summary>
    public MeetingId? MeetingId { get; init; }

    /// <summary>Where all that goes of its decision, or of its meeting's, is shown.</summary>
    public string PreviewAt => MeetingId is { } meeting ? $"/meetings/{meeting}/distribution" : $"/cases/{CaseId}/distribution";

    public bool MaySendAgain => State.MaySendAgain() && Address is not null && SentWith is null;

    public DateTimeOffset At => AcknowledgedAt ?? SentAt ?? CreatedAt;

    /// <summary>Posted or handed over on a day: nobody has said the hour.</summary>
    public bool IsOfDay => SentBy is not null && AcknowledgedAt is null;

    /// <summary>Another way for what goes by hand is no new try: nothing was sent before.</summary>
    public bool WasTriedBefore => Attempt > 1 && !Channel.IsByHand();
}

/// <summary>The queue: one row a recipient. What is open is on top, the oldest first, and of that what somebody has to do before what goes by itself; then the rest, the newest first.</summary>
public static class DistributionList
{
    public const int PageSize = 50;
    public const int CountedAtMost = 200;

    private const int Done = 2;

    /// <summary>A page, and how many there are: counted to one more than <see cref="CountedAtMost"/> and no further.</summary>
    public static async Task<(IReadOnlyList<DistributionLine> Rows, bool More, int Count)> Read(ArendeDb db, Viewer viewer, DistributionFilter filter, CancellationToken ct)
    {
        var matching = Matching(db, viewer, filter);
        var rows = filter.After is { Rank: >= Done } ? [] : await Open(db, matching, filter.After, ct);
        if (rows.Count <= PageSize) rows.AddRange(await Rest(db, matching, filter.After, PageSize + 1 - rows.Count, ct));
        var more = rows.Count > PageSize;
        // All of them are on the only page.
        return (rows.Take(PageSize).ToList(), more, filter.After is null && !more ? rows.Count : await matching.Take(CountedAtMost + 1).CountAsync(ct));
    }

    private static async Task<List<DistributionLine>> Open(ArendeDb db, IQueryable<DistributionRow> matching, DistributionCursor? after, CancellationToken ct)
    {
        var ranked = matching.Open().Select(row => new Ranked { Row = row, Rank = row.State == DistributionState.Waiting || row.State == DistributionState.Held || row.State == DistributionState.AwaitsMinutes ? 1 : 0 });
        if (after is { } last) ranked = ranked.Where(x => x.Rank > last.Rank || (x.Rank == last.Rank && (Guid)(object)x.Row.Id > last.Row));
        return await Lines(db, ranked.OrderBy(x => x.Rank).ThenBy(x => x.Row.Id).Take(PageSize + 1)).OrderBy(line => line.Rank).ThenBy(line => line.Id).ToListAsync(ct);
    }

    private static async Task<List<DistributionLine>> Rest(ArendeDb db, IQueryable<DistributionRow> matching, DistributionCursor? after, int most, CancellationToken ct)
    {
        var done = matching.Where(row => row.State == DistributionState.Sent || row.State == DistributionState.Acknowledged);
        if (after is { Rank: Done } last) done = done.Where(row => (Guid)(object)row.Id < last.Row);
        return await Lines(db, done.OrderByDescending(row => row.Id).Take(most).Select(row => new Ranked { Row = row, Rank = Done })).OrderByDescending(line => line.Id).ToListAsync(ct);
    }

    private static IQueryable<DistributionLine> Lines(ArendeDb db, IQueryable<Ranked> ranked) =>
        from x in ranked
        join c in db.Cases on x.Row.CaseId equals c.Id
        join u in db.Units on x.Row.UnitId equals (UnitId?)u.Id into units
        from unit in units.DefaultIfEmpty()
        join p in db.People on x.Row.AcknowledgedBy equals (PersonId?)p.Id into people
        from person in people.DefaultIfEmpty()
        select new DistributionLine
        {
            Id = x.Row.Id, Rank = x.Rank, CaseId = c.Id, Number = new CaseNumber(c.Register, c.Year, c.Serial), Title = c.Title, Recipient = x.Row.RecipientName, Unit = unit.Name, Address = x.Row.Address, Channel = x.Row.Channel,
            SentWith = db.DistributionRows.Where(other => other.Id == x.Row.SentWith).Select(other => other.RecipientName).FirstOrDefault(),
            SentBy = db.People.Where(other => other.Id == x.Row.SentBy).Select(other => other.Name).FirstOrDefault(),
            State = x.Row.State, Result = x.Row.Result, Attempt = x.Row.Attempt, CreatedAt = x.Row.CreatedAt, GoesAt = x.Row.GoesAt, SentAt = x.Row.SentAt,
            AcknowledgedAt = x.Row.AcknowledgedAt, AcknowledgedBy = person.Name, IsSecret = c.Access == AccessLevel.Secret, MeetingId = db.AgendaItems.Where(item => item.Id == x.Row.DecisionId).Select(item => (MeetingId?)item.MeetingId).FirstOrDefault(),
        };

    private static IQueryable<DistributionRow> Matching(ArendeDb db, Viewer viewer, DistributionFilter filter)
    {
        var rows = VisibleTo.Distribution(db, viewer).AsNoTracking();
        if (filter.State is { } state) rows = rows.WhereWritten(row => row.State == EF.Constant(state));
        if (filter.OnlyOpen) rows = rows.Open();
        if (filter.Unit is { } unit) rows = rows.Where(row => row.UnitId == unit);
        if (filter.Case is { } id) rows = rows.Where(row => row.CaseId == id);
        return rows;
    }

    private sealed class Ranked
    {
        public DistributionRow Row { get; init; } = null!;
        public int Rank { get; init; }
    }
}
