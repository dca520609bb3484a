using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Meetings;

/// <summary>Puts a meeting in the calendar. One meeting a body and day. A day that has passed may be entered: minutes come late.</summary>
public sealed class PlanMeeting(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public Task<MeetingId> Run(Viewer viewer, BodyId bodyId, DateOnly date, CancellationToken ct, FormKey key = default)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<PlanMeeting>(viewer, key, new JsonObject { ["body"] = bodyId.ToString(), ["date"] = day });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.PlanMeeting);
            if (db.Bodies.WithMeetings.FirstOrDefault(one => one.Id == bodyId) is not { } body) throw new BrokenRuleException(Rule.BodyMeetsElsewhere);
            var meeting = new Meeting(body, date);
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
            return meeting.Id;
        }, ct);
    }
}
