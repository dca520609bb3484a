using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>The cases that wait for a body: their workflow stands at its event.</summary>
public static class CasesForMeeting
{
    public static string EventOf(Body body) => body switch
    {
        Body.Committee => CaseStates.CommitteeOutcome,
        Body.Board => CaseStates.BoardOutcome,
        Body.Council => "CouncilOutcome",
    };

    /// <summary>Those that the viewer may see and that stand on no agenda of the body without an outcome.</summary>
    public static IQueryable<Case> Waiting(ArendeDb db, Viewer viewer, Body body)
    {
        var name = EventOf(body);
        var waiting = from wait in db.EventWaits
                      join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
                      where wait.EventName == name
                      select instance.SubjectId;
        var taken = from meeting in db.Meetings
                    where meeting.Body == body
                    from item in meeting.Agenda
                    where item.Outcome == null
                    select item.CaseId;
        return VisibleTo.Cases(db, viewer).Where(c => waiting.Any(id => id == (Guid)(object)c.Id) && !taken.Any(id => id == c.Id));
    }
}
