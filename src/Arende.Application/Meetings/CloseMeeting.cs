using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// The meeting is over: what was entered of its items takes effect together, all in one transaction. § are given then, gapless by body and year, in the
/// agenda's order.
/// </summary>
public sealed class CloseMeeting(ArendeDb db, OutcomeEffects effects, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="seen">The meeting's version when what will happen was shown; null without such a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">It is closed or cancelled, it has not been, or an item lacks its outcome.</exception>
    /// <exception cref="LostRaceException">The agenda or an outcome was changed since, or one of the cases moved.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, long? seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<CloseMeeting>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString() });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            // What was entered stands: a timer, a consumer or another branch moved one of the cases.
            await Races.RetryOnConflict(db, async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
                seen ??= meeting.Version;
                if (!meeting.IsClosed && meeting.Version != seen) throw new LostRaceException(Race.Instance);
                await Close(viewer, meeting, asked, ct);
                await transaction.CommitAsync(ct);
            }, () => db.Meetings.AnyAsync(m => m.Id == meetingId && m.ClosedOn == null && m.Version == seen, ct));
        }, ct);
    }

    private async Task Close(Viewer viewer, Meeting meeting, Operation? asked, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        meeting.MustBeClosable(today);
        var entered = meeting.Close(await ParagraphSeries.Next(db, meeting, meeting.Places.Count(place => place.Paragraph is null), ct), today, await BodyMembers.AreKept(db, meeting.BodyId, meeting.Date, ct));
        var draft = new JournalDraft(JournalSubject.Of(meeting.Id), clock.GetUtcNow(), viewer.PersonId);
        draft.Completes(asked);
        await journal.Write(db, draft, ct);
        foreach (var item in entered) await effects.TakeEffect(viewer, meeting, item, ct);
        await TellReported(viewer, meeting, ct);
        await db.SaveOrThrowConflict(ct);
    }

    // What committees decided and was reported under an item is told in its cases; their own way goes on as it did.
    private async Task TellReported(Viewer viewer, Meeting meeting, CancellationToken ct)
    {
        foreach (var standing in meeting.Standing.Where(one => one.Kind == StandingItemKind.ReportedDecisions))
        {
            foreach (var id in await db.AgendaItems.Where(item => item.ReportedUnder == standing.Id && item.MeetingId != meeting.Id).Select(item => item.CaseId).ToListAsync(ct))
            {
                var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
                draft.Tell(HistoryKind.DecisionReported, MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, standing.Paragraph, standing.Number));
                await journal.Write(db, draft, ct);
            }
        }
    }
}
