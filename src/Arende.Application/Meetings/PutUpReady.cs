using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Meetings;

/// <summary>
/// Puts up what comes at every meeting, and everything that waits for the body and lacks nothing, in the order that the body's rules say. What lacks something stays, and is told with
/// what it lacks. Delegated decisions stay too: they are chosen for a list.
/// </summary>
public sealed class PutUpReady(ArendeDb db, DefinitionCatalogue definitions, ReportedDecisions reported, AddToAgenda add, IOptions<ArendeOptions> options)
{
    /// <returns>How many were put up.</returns>
    public async Task<int> Run(Viewer viewer, MeetingId meetingId, CancellationToken ct)
    {
        viewer.MustHave(Right.WriteAgenda);
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == meetingId).Select(m => new { m.BodyId, OnIt = m.Agenda.Select(item => item.CaseId).ToList() }).SingleOrDefaultAsync(ct)
            ?? throw new NotFoundException("meeting");
        var body = db.Bodies[meeting.BodyId];
        await PutUpTemplate(meetingId, options.Value.AgendaOf(body), ct);
        var waiting = await CasesForMeeting.Waiting(db, definitions, viewer, body).AsNoTracking().Where(c => !meeting.OnIt.Contains(c.Id))
            .Select(c => new { c.Id, c.Type, c.Year, c.Serial }).ToListAsync(ct);
        if (body.Function == BodyFunction.Board)
        {
            var toReport = await reported.DecidedByDelegates(viewer, body).Select(c => c.Id).ToListAsync(ct);
            waiting.RemoveAll(c => toReport.Contains(c.Id));
        }
        var readiness = await AgendaReadiness.Of(db, definitions, [.. waiting.Select(c => c.Id)], ct);
        var ready = waiting.Where(c => readiness[c.Id].Readiness.IsReady).OrderBy(c => c.Year).ThenBy(c => c.Serial).ToList();
        var rules = options.Value.AgendaOf(body);
        List<CaseId> ordered = rules.Order switch
        {
            AgendaOrder.ByNumber => [.. ready.Select(c => c.Id)],
            AgendaOrder.ByCaseType => [.. ready.OrderBy(c => Place(rules.CaseTypes, c.Type)).Select(c => c.Id)],
            AgendaOrder.ByReady => await BySince([.. ready.Select(c => c.Id)], ct),
        };
        return await add.RunAll(viewer, meetingId, ordered, ct);
    }

    // Its own commit: sent again it finds them there.
    private Task PutUpTemplate(MeetingId id, AgendaRules rules, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleAsync(m => m.Id == id, ct);
        if (meeting.AddTemplate(rules) > 0) await db.SaveOrThrowConflict(ct);
        db.ChangeTracker.Clear();
    }, () => Task.FromResult(true));

    private static int Place(IReadOnlyList<string> types, string type) => types.Index().Where(one => one.Item == type).Select(one => one.Index).FirstOrDefault(types.Count);

    // Since its path has waited for the meeting; those that became ready together stand by their number.
    private async Task<List<CaseId>> BySince(List<CaseId> cases, CancellationToken ct)
    {
        List<Guid> subjects = [.. cases.Select(id => id.Value)];
        var since = await (
            from wait in db.EventWaits
            join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
            where subjects.Contains(instance.SubjectId)
            select new { instance.SubjectId, wait.Since }).ToListAsync(ct);
        since.AddRange(await CouncilStep.Open(db, definitions).Where(item => subjects.Contains(item.SubjectId)).Select(item => new { item.SubjectId, Since = item.OpenedAt }).ToListAsync(ct));
        var at = since.GroupBy(wait => wait.SubjectId).ToDictionary(waits => waits.Key, waits => waits.Max(wait => wait.Since));
        return [.. cases.OrderBy(id => at.GetValueOrDefault(id.Value))];
    }
}
