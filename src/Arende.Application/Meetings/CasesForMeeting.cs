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
        var ready = Ready(db, body);
        return VisibleTo.Cases(db, viewer).Where(c => ready.Any(id => id == (Guid)(object)c.Id));
    }

    /// <summary>The same, when nothing of the cases is asked for: who may see every case doesn't have them read.</summary>
    public static IQueryable<Guid> WaitingIds(ArendeDb db, Viewer viewer, Body body)
    {
        var (ready, visible) = (Ready(db, body).Distinct(), VisibleTo.Cases(db, viewer));
        return VisibleTo.SeesEveryCase(viewer) ? ready : ready.Where(id => visible.Any(c => (Guid)(object)c.Id == id));
    }

    private static IQueryable<Guid> Ready(ArendeDb db, Body body)
    {
        var name = EventOf(body);
        var taken = from meeting in db.Meetings.WhereWritten(meeting => meeting.Body == EF.Constant(body))
                    from item in meeting.Agenda
                    where item.Outcome == null
                    select item.CaseId;
        return from wait in db.EventWaits.WhereWritten(wait => wait.EventName == EF.Constant(name))
               join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
               where !taken.Any(id => (Guid)(object)id == instance.SubjectId)
               select instance.SubjectId;
    }
}
