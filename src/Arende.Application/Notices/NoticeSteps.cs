using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Appeals;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>
/// What a notice means to one of its cases: it raises what the case's workflow waits for. A case on an older path has a step of its own for it,
/// which the same action takes, with the same day.
/// </summary>
public sealed class NoticeSteps(ArendeDb db, WorkflowHost host, DefinitionCatalogue definitions, IEnumerable<ITaskRule> rules, JournalWriter journal, TimeProvider clock)
{
    /// <summary>It went up: told in the case's history, and the case goes on where it waits for that.</summary>
    /// <exception cref="LostRaceException">Somebody else moved the case.</exception>
    public async Task Posted(Notice notice, BodyFunction function, CaseId id, PersonId? actor, CancellationToken ct)
    {
        var instance = await Load(id.Value, ct);
        var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), actor);
        // What a later meeting has decided waits for the notice of its own minutes.
        if ((await NoticeOfCase.Read(db, id, function, ct))?.Id != notice.Id)
        {
            draft.Tell(HistoryKind.NoticePosted, Told(notice, function, id));
            await journal.Write(db, draft, ct);
        }
        else if (host.Awaited(instance, NoticeUp.Kind, function) is not null) await Raise(notice, function, id, instance, draft, ct);
        // A step of its own is for the board's minutes.
        else if (function == BodyFunction.Board && await OwnStep(instance, id, ct) is var (item, kind)) await Take(item, kind, notice, instance, draft, ct);
        else
        {
            draft.Tell(HistoryKind.NoticePosted, Told(notice, function, id));
            await journal.Write(db, draft, ct);
        }
    }

    /// <summary>It is up already when a case comes to where it waits for that.</summary>
    /// <returns>False when it doesn't wait.</returns>
    public async Task<bool> IsUp(Notice notice, BodyFunction function, CaseId id, CancellationToken ct)
    {
        var instance = await Load(id.Value, ct);
        if (host.Awaited(instance, NoticeUp.Kind, function) is null) return false;
        await Raise(notice, function, id, instance, new TransitionDraft(instance.Subject, clock.GetUtcNow(), actor: null), ct);
        return true;
    }

    /// <summary>It has been up throughout the appeal period.</summary>
    /// <param name="appeal">How the decision can be appealed: only a clock that runs from the notice has ended with it.</param>
    /// <returns>False when the case doesn't wait for it.</returns>
    public async Task<bool> Over(Guid subjectId, BodyFunction function, AppealKind appeal, CancellationToken ct)
    {
        var instance = await Load(subjectId, ct);
        var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), actor: null);
        if (appeal == AppealKind.LegalReview) draft.Tell(HistoryKind.AppealPeriodEnded);
        var payload = new JsonObject { ["appealed"] = await AppealsOfCase.Standing(db, new CaseId(subjectId), function).AnyAsync(ct) };
        return await host.Raise(instance, NoticeOver.Kind, function, payload, draft, ct) == StimulusAnswer.Accepted;
    }

    private async Task<InstanceSnapshot> Load(Guid subjectId, CancellationToken ct)
    {
        var id = await db.WorkflowInstances.Where(i => i.SubjectId == subjectId).Select(i => i.Id).SingleAsync(ct);
        return await host.Load(id, ct) ?? throw new NotFoundException("workflow");
    }

    private async Task Raise(Notice notice, BodyFunction function, CaseId id, InstanceSnapshot instance, TransitionDraft draft, CancellationToken ct)
    {
        var appeal = notice.AppealOf(id);
        draft.Tell(HistoryKind.NoticePosted, Told(notice, function, id));
        if (appeal == AppealKind.LegalReview) draft.Publish(new Contracts.NoticePosted(id.Value, notice.PostedOn!.Value, notice.LastDay!.Value));
        var payload = new JsonObject { ["appeal"] = IdOf(appeal), ["postedOn"] = Iso(notice.PostedOn!.Value), ["lastDay"] = Iso(notice.LastDay!.Value) };
        if (await host.Raise(instance, NoticeUp.Kind, function, payload, draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
    }

    // A referred case whose path has no wait for the council would go on with a clock: it stays (PostNotice).
    private async Task<(WorkItem Item, StepKind Kind)?> OwnStep(InstanceSnapshot instance, CaseId id, CancellationToken ct)
    {
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        foreach (var open in instance.Open.Where(open => open.WorkItemId is not null))
        {
            var kind = path.Step(open.ActivityId)?.Kind;
            if (kind != PostNotice.Kind && kind != PostProposalNotice.Kind) continue;
            if (kind == PostNotice.Kind && !path.Has(AwaitCouncil.Kind) && !await PostNotice.StartsAppealClock(db, id, ct)) continue;
            return (await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == open.WorkItemId, ct), kind);
        }
        return null;
    }

    private async Task Take(WorkItem item, StepKind kind, Notice notice, InstanceSnapshot instance, TransitionDraft draft, CancellationToken ct)
    {
        var choice = (JsonObject)JsonNode.Parse(item.Payload)!["outcomes"]![0]!;
        var outcome = (string)choice["id"]!;
        draft.Answered = new ClosedWorkItem(item.Id, WorkItemState.Done, draft.Now, draft.Actor, outcome, null);
        draft.Tell(HistoryKind.WorkItemCompleted, new JsonObject
        {
            ["task"] = item.TaskName, ["outcome"] = outcome, ["sv"] = choice["sv"]?.DeepClone(), ["en"] = choice["en"]?.DeepClone(), ["on"] = Iso(notice.PostedOn!.Value),
        });
        var given = new TaskAnswer(item, outcome, null, [], notice.PostedOn, new JsonObject { ["outcome"] = outcome });
        foreach (var rule in rules.Where(rule => rule.Kinds.Contains(kind) && rule.Concerns(given))) await rule.Apply(draft, given, ct);
        if (await host.Move(instance, new TaskCompleted(draft.Now, item.ActivityId, given.Result), draft, ct) != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
    }

    private static JsonObject Told(Notice notice, BodyFunction function, CaseId id)
    {
        var told = new JsonObject { ["postedOn"] = Iso(notice.PostedOn!.Value) };
        if (function != BodyFunction.Board) told[OwnLastDay.Of] = function.ToString();
        if (notice.AppealOf(id) == AppealKind.LegalReview) told["lastAppealDay"] = Iso(notice.LastDay!.Value);
        return told;
    }

    private static string IdOf(AppealKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
