using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Meetings;

/// <summary>Puts a meeting in the calendar. A second one of a body on a day has to be asked for. A day that has passed may be entered: minutes come late.</summary>
public sealed class PlanMeeting(ArendeDb db, JournalWriter journal, CountDueDaysAnew dueDays, Operations operations, TimeProvider clock)
{
    public Task<MeetingId> Run(Viewer viewer, BodyId bodyId, DateOnly date, CancellationToken ct, FormKey key = default) => RunAnother(viewer, bodyId, date, another: false, ct, key);

    /// <param name="viewer">Who plans meetings.</param>
    /// <param name="bodyId">A body that meets here.</param>
    /// <param name="date">The day.</param>
    /// <param name="another">The body meets that day already, and once more.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">The body meets that day already, and another was not asked for.</exception>
    public Task<MeetingId> RunAnother(Viewer viewer, BodyId bodyId, DateOnly date, bool another, CancellationToken ct, FormKey key = default)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var arguments = new JsonObject { ["body"] = bodyId.ToString(), ["date"] = day };
        if (another) arguments["another"] = true;
        var asked = Operation.Of<PlanMeeting>(viewer, key, arguments);
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.PlanMeeting);
            if (db.Bodies.WithMeetings.FirstOrDefault(one => one.Id == bodyId) is not { } body) throw new BrokenRuleException(Rule.BodyMeetsElsewhere);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var meeting = new Meeting(body, date, await Sittings.Next(db, bodyId, date, another, ct), isEnteredAfterwards: date < StockholmTime.Today(clock));
            db.Meetings.Add(meeting);
            var draft = new JournalDraft(JournalSubject.Of(meeting.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked, meeting.Id.ToString());
            try
            {
                await journal.Write(db, draft, ct);
            }
            catch (LostRaceException lost) when (lost.Race != Race.Operation)
            {
                throw new BrokenRuleException(Rule.MeetingDateIsTaken, day);
            }
            await dueDays.Planned(bodyId, date, viewer.PersonId, clock.GetUtcNow(), ct);
            await transaction.CommitAsync(ct);
            return meeting.Id;
        }, ct);
    }
}
