using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Meetings;

/// <summary>Puts a meeting in the calendar. One meeting a body and day. A day that has passed may be entered: minutes come late.</summary>
public sealed class PlanMeeting(ArendeDb db)
{
    public async Task<MeetingId> Run(Viewer viewer, Body body, DateOnly date, CancellationToken ct)
    {
        viewer.MustHave(Right.PlanMeeting);
        BrokenRuleException.When(body is not (Body.Committee or Body.Board), Rule.BodyMeetsElsewhere);
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
