using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Meetings;

/// <summary>Puts a meeting in the calendar. One meeting a body and day. A day that has passed may be entered: minutes come late.</summary>
public sealed class PlanMeeting(ArendeDb db)
{
    public async Task<MeetingId> Run(Viewer viewer, BodyId bodyId, DateOnly date, CancellationToken ct)
    {
        viewer.MustHave(Right.PlanMeeting);
        if (db.Bodies.Meeting.FirstOrDefault(one => one.Id == bodyId) is not { } body) throw new BrokenRuleException(Rule.BodyMeetsElsewhere);
        var meeting = new Meeting(body, date);
        db.Meetings.Add(meeting);
        try
        {
            await db.SaveOrLose(ct);
        }
        catch (LostRaceException)
        {
            throw new BrokenRuleException(Rule.MeetingDateIsTaken, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
        return meeting.Id;
    }
}
