using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Application.Notices;

/// <summary>
/// Lets each case go on whose notice is over, and each that came to its wait when the notice was up already. It looks at what is, not at what
/// happens: a case that is moved to another version, or is late, is found as any other. Safe to run on any node at any time.
/// </summary>
public sealed class TellNotices(IServiceScopeFactory scopes, DefinitionCatalogue definitions, WorkflowFaults faults, TimeProvider clock)
{
    /// <returns>How many cases went on.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var told = 0;
        foreach (var (subject, name) in await Waiting(ct))
            if (definitions.Step(name) is { Function: { } function } step && await TryTell(subject, step.Kind, function, ct)) told++;
        return told;
    }

    private async Task<List<(Guid SubjectId, string Name)>> Waiting(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var today = StockholmTime.Today(clock);
        var up = db.Notices.Where(n => n.PostedOn != null);
        var standing = up.Where(n => !n.IsInterrupted);
        var (announced, owed, over, everUp) = (
            db.AgendaItems.CoveredBy(standing), db.AgendaItems.CoveredBy(db.Notices), db.AgendaItems.CoveredBy(standing.Where(n => n.LastDay < today)), db.AgendaItems.CoveredBy(up));
        var isUp = Of(db, NoticeUp.Kind).Where(wait =>
            announced.Any(i => (Guid)(object)i.CaseId == wait.SubjectId) || !owed.Any(i => (Guid)(object)i.CaseId == wait.SubjectId));
        var waits = Of(db, NoticeOver.Kind);
        var isOver = waits.Where(wait => over.Any(i => (Guid)(object)i.CaseId == wait.SubjectId));
        var found = await isUp.Concat(isOver).ToListAsync(ct);
        // One whose clock was its own before it was moved to a version without one has no notice of its minutes.
        var own = waits.Where(wait => !everUp.Any(i => (Guid)(object)i.CaseId == wait.SubjectId));
        var days = await OwnLastDay.ReadAll(db, own.Select(wait => wait.SubjectId), ct);
        if (days.Values.Any(day => day < today)) found.AddRange((await own.ToListAsync(ct)).Where(wait => days.TryGetValue(wait.SubjectId, out var day) && day < today));
        return found.ConvertAll(wait => (wait.SubjectId, wait.Name));
    }

    private IQueryable<Wait> Of(ArendeDb db, StepKind kind)
    {
        string[] names = [.. definitions.TaskNames(kind)];
        return from wait in db.EventWaits.WhereWritten(wait => Enumerable.Contains(EF.Constant(names), wait.EventName))
               join instance in db.WorkflowInstances on wait.InstanceId equals instance.Id
               select new Wait { SubjectId = instance.SubjectId, Name = wait.EventName };
    }

    private async Task<bool> TryTell(Guid subject, StepKind kind, BodyFunction function, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await Tell(scope.ServiceProvider.GetRequiredService<ArendeDb>(), scope.ServiceProvider.GetRequiredService<NoticeSteps>(), subject, kind, function, ct);
        }
        catch (LostRaceException)
        {
            // Somebody moved the case meanwhile; if it still waits, the next run finds it.
            return false;
        }
        catch (WorkflowFaultException fault)
        {
            await faults.Note(fault, ct);
            return false;
        }
    }

    private async Task<bool> Tell(ArendeDb db, NoticeSteps steps, Guid subject, StepKind kind, BodyFunction function, CancellationToken ct)
    {
        var id = new CaseId(subject);
        var today = StockholmTime.Today(clock);
        var notice = await NoticeOfCase.Read(db, id, function, ct);
        if (kind == NoticeUp.Kind && notice is null) await Owe(db, id, function, ct);
        if (kind == NoticeUp.Kind) return notice is { IsPosted: true, IsInterrupted: false } && await steps.IsUp(notice, function, id, ct);
        if (notice is { IsPosted: true }) return notice.IsOver(today) && await steps.Over(subject, function, notice.AppealOf(id), ct);
        return function == BodyFunction.Board && await OwnLastDay.Read(db, subject, ct) < today && await steps.Over(subject, function, AppealKind.LegalReview, ct);
    }

    // Its minutes were verified before there were notices of them, and it has no step of its own any more: the clerk is asked for theirs.
    private static async Task Owe(ArendeDb db, CaseId id, BodyFunction function, CancellationToken ct)
    {
        // What was verified at once has its notice since then, if one is owed.
        if (await NoticeOfCase.Item(db, id, function, ct) is not { IsVerifiedAtOnce: false, MeetingId: var minutes }) return;
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == minutes, ct) is not { VerifiedOn: { } verifiedOn } meeting) return;
        db.Notices.Add(new Notice(meeting, verifiedOn));
        await db.SaveOrThrowConflict(ct);
    }

    private sealed class Wait
    {
        public Guid SubjectId { get; init; }
        public required string Name { get; init; }
    }
}
