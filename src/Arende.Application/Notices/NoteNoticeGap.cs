using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>
/// Notes that a notice was down though it should have been up: told in the history of each of its cases, and what they decided gains no legal
/// force until the notice has been up anew for a whole appeal period (KL 13:5).
/// </summary>
public sealed class NoteNoticeGap(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public Task Run(Viewer viewer, MeetingId? meetingId, DateOnly from, CancellationToken ct, FormKey key = default, NoticeId? which = null)
    {
        var day = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<NoteNoticeGap>(viewer, key, new JsonObject { ["meeting"] = meetingId?.ToString(), ["from"] = day, ["notice"] = which?.ToString() });
        return operations.Once(asked, () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            return Races.RetryOnConflict(db, async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var notice = await db.Notices.Of(meetingId, which).SingleOrDefaultAsync(ct) ?? throw new BrokenRuleException(Rule.NoticeIsNotUp);
                notice.NoteGap(from, StockholmTime.Today(clock), viewer.PersonId, clock.GetUtcNow());
                await NoticeTold.InItsCases(db, journal, notice, viewer.PersonId, clock.GetUtcNow(), asked, HistoryKind.NoticeGapNoted, new JsonObject { ["from"] = day }, ct);
                await transaction.CommitAsync(ct);
            });
        }, ct);
    }
}
