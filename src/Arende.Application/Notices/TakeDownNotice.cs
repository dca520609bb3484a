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

/// <summary>Notes that a notice came down in its time: the day after the last of the appeal period, at the earliest (KL 13:5).</summary>
public sealed class TakeDownNotice(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public Task Run(Viewer viewer, MeetingId? meetingId, DateOnly on, CancellationToken ct, FormKey key = default, NoticeId? which = null)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<TakeDownNotice>(viewer, key, new JsonObject { ["meeting"] = meetingId?.ToString(), ["on"] = day, ["notice"] = which?.ToString() });
        return operations.Once(asked, () =>
        {
            viewer.MustHave(Right.VerifyMinutes);
            return Races.RetryOnConflict(db, async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var notice = await db.Notices.Of(meetingId, which).SingleOrDefaultAsync(ct) ?? throw new BrokenRuleException(Rule.NoticeIsNotUp);
                notice.TakeDown(on, StockholmTime.Today(clock));
                await NoticeTold.InItsCases(db, journal, notice, viewer.PersonId, clock.GetUtcNow(), asked, HistoryKind.NoticeTakenDown, new JsonObject { ["on"] = day }, ct);
                await transaction.CommitAsync(ct);
            });
        }, ct);
    }
}
