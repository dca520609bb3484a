using Arende.Application.Access;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>The cases that wait for a body: their workflow stands at its event, or at the step that awaits a council that meets here.</summary>
public static class CasesForMeeting
{
    /// <summary>Those of the body's board that the viewer may see and that stand on no agenda of such a body without an outcome.</summary>
    public static IQueryable<Case> Waiting(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, Body body)
    {
        var ready = Ready(db, definitions, body.Function);
        return OfBoard(db, viewer, body).Where(c => ready.Any(id => id == (Guid)(object)c.Id));
    }

    /// <summary>The same, when nothing of the cases is asked for: who may see every case of the only board doesn't have them read.</summary>
    public static IQueryable<Guid> WaitingIds(ArendeDb db, DefinitionCatalogue definitions, Viewer viewer, Body body)
    {
        var (ready, visible) = (Ready(db, definitions, body.Function).Distinct(), OfBoard(db, viewer, body));
        return VisibleTo.SeesEveryCase(viewer) && db.Bodies.HasOneBoard ? ready : ready.Where(id => visible.Any(c => (Guid)(object)c.Id == id));
    }

    private static IQueryable<Case> OfBoard(ArendeDb db, Viewer viewer, Body body)
    {
        var cases = VisibleTo.Cases(db, viewer);
        return body.BoardId is { } board && !db.Bodies.HasOneBoard ? cases.Where(c => c.BoardId == board) : cases;
    }

    private static IQueryable<Guid> Ready(ArendeDb db, DefinitionCatalogue definitions, BodyFunction function)
    {
        var taken = Taken(db, function);
        if (function == BodyFunction.Council) return CouncilStep.Open(db, definitions).Select(item => item.SubjectId).Where(subject => !taken.Any(id => (Guid)(object)id == subject));
        string[] names = [.. definitions.EventNames(MeetingOutcome.Kind, function)];
        return from wait in db.EventWaits.WhereWritten(wait => Enumerable.Contains(EF.Constant(names), wait.EventName))
               join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
               where !taken.Any(id => (Guid)(object)id == instance.SubjectId)
               select instance.SubjectId;
    }

    private static IQueryable<CaseId> Taken(ArendeDb db, BodyFunction function) =>
        from meeting in db.Meetings.WhereWritten(meeting => meeting.Function == EF.Constant(function))
        from item in meeting.Agenda
        where item.Outcome == null
        select item.CaseId;
}
