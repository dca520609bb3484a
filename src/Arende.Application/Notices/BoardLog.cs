using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>When the product could read what hangs on the notice board, and when not.</summary>
/// <param name="Since">What was before isn't known; null while nothing has been noted.</param>
/// <param name="Silences">The latest first.</param>
public sealed record BoardLog(DateTimeOffset? Since, IReadOnlyList<BoardSilence> Silences)
{
    private const int Most = 50;

    public static async Task<BoardLog> Read(ArendeDb db, CancellationToken ct)
    {
        var since = await db.BoardRuns.Where(run => run.Number == 1).Select(run => (DateTimeOffset?)run.Since).SingleOrDefaultAsync(ct);
        var latest = await db.BoardRuns.AsNoTracking().OrderByDescending(run => run.Number).Take(Most + 1).ToListAsync(ct);
        return new(since, [.. latest.Zip(latest.Skip(1), (next, before) => new BoardSilence(before.Until, next.Since))]);
    }

    /// <summary>The silences in the time during which a notice had to be seen.</summary>
    /// <param name="notice">One that has gone up.</param>
    /// <param name="putUpAt">When it really went up; null for one of which only the day is known.</param>
    public IReadOnlyList<BoardSilence> Of(Notice notice, DateTimeOffset? putUpAt)
    {
        var (from, until) = (putUpAt ?? StockholmTime.StartOfDay(notice.PostedOn!.Value), StockholmTime.StartOfDay(notice.TakeDownOn!.Value));
        return [.. Silences.Where(silence => silence.Until > from && silence.Since < until)];
    }
}
