using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Distribution;

/// <summary>
/// What a council that meets here has decided goes on to distribution when the meeting is closed, and is sent when its § is verified. A board's case comes to
/// distribution by then, and what is entered from others' minutes is sent as it is entered.
/// </summary>
public sealed class DecidedBeforeVerified(ArendeDb db, IOptions<ArendeOptions> options)
{
    /// <summary>Whether the item's decision isn't to be sent yet.</summary>
    internal static Task<bool> Waits(ArendeDb db, Guid itemId, CancellationToken ct) => db.Meetings.AnyAsync(
        m => m.Function == BodyFunction.Council && !m.IsFromMinutes && m.VerifiedOn == null && m.Agenda.Any(item => item.Id == itemId && item.VerifiedAtOnceOn == null), ct);

    /// <summary>The item's § is verified: its decision is held as any is, and goes. In the transaction of the verification.</summary>
    internal async Task LetGo(AgendaItem item, JournalDraft draft, CancellationToken ct)
    {
        var rows = await db.DistributionRows.Where(row => row.DecisionId == item.Id && row.State == DistributionState.AwaitsMinutes && row.SentWith == null).ToListAsync(ct);
        foreach (var row in rows)
        {
            row.MinutesWereVerified(options.Value.GoesAt(draft.Now));
            await SentTogether.Follow(db, row, ct);
            if (row.State == DistributionState.Waiting) draft.Publish(new DistributionRequested(row.CaseId.Value, row.Id.Value, row.Attempt));
        }
    }
}
