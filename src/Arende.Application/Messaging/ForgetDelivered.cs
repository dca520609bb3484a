using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Messaging;

/// <summary>
/// Removes what was delivered long ago: events (<c>Arende:EventDays</c>), the inbox rows that know them again three times as long, since
/// a parked message may be sent again by then; mails (<c>Arende:MailDays</c>), but for those that a decision went out with; and the keys of forms
/// that were sent (<c>Arende:FormKeyDays</c>); and links that have ended. What waits, was parked or was refused stays until somebody has seen to it.
/// </summary>
public sealed class ForgetDelivered(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock)
{
    private const int InboxOutlivesEvents = 3;

    /// <summary>So many rows a commit: whoever publishes meanwhile waits for none of it.</summary>
    public const int Batch = 2_000;

    /// <returns>How many rows are gone.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var removed = 0;
        if (options.Value.EventDays is > 0 and var days)
        {
            var (finished, seen) = (Before(days), Before(days * InboxOutlivesEvents));
            removed += await Remove(() => db.Outbox.Where(o => o.FinishedAt < finished && o.ParkedAt == null).OrderBy(o => o.Id).Take(Batch).ExecuteDeleteAsync(ct));
            removed += await Remove(() => db.Inbox.Where(i => i.At < seen).OrderBy(i => i.At).Take(Batch).ExecuteDeleteAsync(ct));
        }
        if (options.Value.MailDays is > 0 and var kept)
        {
            var before = Before(kept);
            removed += await Remove(() => db.Mails
                .Where(m => (m.State == MailState.Sent || m.State == MailState.NotNeeded) && m.DistributionRowId == null && m.CreatedAt < before)
                .OrderBy(m => m.CreatedAt).Take(Batch).ExecuteDeleteAsync(ct));
        }
        if (options.Value.FormKeyDays is > 0 and var known)
        {
            var before = Before(known);
            removed += await Remove(() => db.Operations.Where(o => o.At < before).OrderBy(o => o.Key).Take(Batch).ExecuteDeleteAsync(ct));
        }
        var now = clock.GetUtcNow();
        removed += await Remove(() => db.AcknowledgementLinks.Where(link => link.EndsAt < now).OrderBy(link => link.EndsAt).Take(Batch).ExecuteDeleteAsync(ct));
        return removed;
    }

    private DateTimeOffset Before(int days) => StockholmTime.StartOfDay(StockholmTime.Today(clock).AddDays(-days));

    private static async Task<int> Remove(Func<Task<int>> batch)
    {
        int removed = 0, last;
        do removed += last = await batch();
        while (last == Batch);
        return removed;
    }
}
