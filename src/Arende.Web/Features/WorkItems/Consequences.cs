using Arende.Application.Distribution;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.WorkItems;

/// <summary>"Det här händer": puts what the use case says that a step leads to into words.</summary>
public sealed class Consequences(ArendeDb db, DefinitionCatalogue definitions, CompleteWorkItem complete)
{
    /// <param name="viewer">Who reads it.</param>
    /// <param name="item">The step.</param>
    /// <param name="instance">Its workflow, as it stands.</param>
    /// <param name="answer">The answer that is chosen.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="isClear">Whether it was asked just now what stands in its way, and nothing does.</param>
    public async Task<IReadOnlyList<Consequence>> Of(Viewer viewer, WorkItem item, InstanceSnapshot instance, WorkItemAnswer answer, CancellationToken ct, bool isClear = false)
    {
        if (await complete.Foresee(viewer, item, instance, answer, ct, isClear) is not { } rows) return [];
        var told = new List<Consequence>();
        var path = definitions.Path(instance.Row.DefinitionId, instance.Row.DefinitionVersion);
        var kind = path.Step(item.ActivityId)?.Kind;
        if (kind == WriteDraft.Kind) told.Add(new(ConsequenceKind.Document, T.Consequences.Locks));
        if (answer.Date is { } posted && kind == PostNotice.Kind) told.Add(new(ConsequenceKind.Clock, await Clock(item, posted, ct)));
        if (kind == RegisterDecision.Kind && path.Has(DistributeDelegated.Kind) && rows.Instance.Status != InstanceStatus.Finished && !rows.OpenedItems.Any(next => definitions.Kind(next.TaskName) == WriteDraft.Kind)) told.AddRange(await Sends(item, ct));
        var holders = await StepHolders.Of(db, rows.OpenedItems, ct);
        told.AddRange(rows.OpenedItems.Select(next => Opens(next, holders[next.Id])));
        foreach (var wait in rows.NewEvents) told.Add(new(ConsequenceKind.Step, await Awaits(item, definitions.Step(wait.EventName), wait.EventName, ct)));
        // The appeal period is told with its last day.
        told.AddRange(rows.NewTimers.Where(timer => path.Step(timer.ActivityId)?.Kind != AppealPeriod.Kind)
            .Select(timer => new Consequence(ConsequenceKind.Clock, T.Consequences.WaitsUntil(T.Steps.Title(path.Step(timer.ActivityId), timer.ActivityId), StockholmTime.DateAt(timer.DueAt)))));
        if (rows.OpenedItems.Any(next => definitions.Kind(next.TaskName) == WriteDraft.Kind)) told.Add(new(ConsequenceKind.Document, T.Consequences.Unlocks));
        if (rows.ClosedItems.Any(closed => closed.Id != item.Id)) told.Add(new(ConsequenceKind.Step, T.Consequences.CancelsOthers));
        if (rows.Instance.Status == InstanceStatus.Finished) told.Add(new(ConsequenceKind.Document, item.CaseId is null ? T.Consequences.ClosesPeriod : T.Consequences.Closes));
        else if (told.Count == 0) told.AddRange(await Waits(path, item, instance, ct));
        return told;
    }

    private async Task<Text> Awaits(WorkItem item, ProcessStep? step, string name, CancellationToken ct)
    {
        if (step?.Function is not { } function || item.CaseId is not { } id) return T.Consequences.Awaits(step, name, null);
        var board = db.Bodies.HasOneBoard ? db.Bodies.Boards[0].Id : await db.Cases.Where(c => c.Id == id).Select(c => c.BoardId).SingleAsync(ct);
        return T.Consequences.Awaits(step, name, db.Bodies.Of(function, board));
    }

    // What a delegate decides needs no verification: it goes to its recipients as it is decided.
    private async Task<IEnumerable<Consequence>> Sends(WorkItem item, CancellationToken ct)
    {
        var (of, known) = (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == item.CaseId!.Value, ct), await KnownRecipients.Read(db, ct));
        var readers = of.Access == AccessLevel.Secret ? await SecretDecisions.SentTo(db, ct) : null;
        var goes = of.Report.Recipients.Select(recipient => Destination.Of(recipient, known)).ToList();
        var (unmatched, byHand) = (goes.Count(one => one.IsUnknown), goes.Count(one => one.Channel.IsByHand()));
        var withheld = readers is null ? 0 : goes.Count(one => !one.IsUnknown && !one.Channel.IsByHand() && !(one.Unit is { } unit && readers.Contains(unit)));
        var told = new List<Consequence>();
        if (goes.Count - unmatched - byHand - withheld is var sent && (sent > 0 || goes.Count == 0)) told.Add(new(ConsequenceKind.Document, T.Consequences.Sends(sent)));
        if (unmatched > 0) told.Add(new(ConsequenceKind.Step, T.MeetingConsequences.Unmatched(unmatched)));
        if (withheld > 0) told.Add(new(ConsequenceKind.Step, T.MeetingConsequences.Withheld(withheld)));
        if (byHand > 0) told.Add(new(ConsequenceKind.Step, T.MeetingConsequences.ByHand(byHand)));
        return told;
    }

    private async Task<Text> Clock(WorkItem item, DateOnly posted, CancellationToken ct) =>
        item.CaseId is { } id && !await PostNotice.StartsAppealClock(db, id, ct)
            ? T.Consequences.NoAppealClock
            : T.Consequences.AppealClock(posted, SwedishCalendar.LastAppealDay(posted));

    // Nothing new comes: who is waited for, by name and day.
    private async Task<IEnumerable<Consequence>> Waits(ProcessPath path, WorkItem item, InstanceSnapshot instance, CancellationToken ct)
    {
        var ids = instance.Open.Select(open => open.WorkItemId).OfType<Guid>().Where(id => id != item.Id).ToList();
        var others = await db.WorkItems.AsNoTracking().Where(other => ids.Contains(other.Id)).OrderBy(other => other.DueAt).ToListAsync(ct);
        if (others.Count == 0)
            return instance.Open.Where(open => open.WorkItemId is null).Select(open => new Consequence(ConsequenceKind.Step, T.Consequences.StillWaits(T.Steps.Title(path.Step(open.ActivityId), open.ActivityId))));
        var holders = await StepHolders.Of(db, others, ct);
        return others.Select(other => new Consequence(ConsequenceKind.Step, T.Consequences.StillWith(Who(holders[other.Id]), TaskPayload.Title(other.Payload, other.TaskName), Day(other))));
    }

    private static Consequence Opens(WorkItem next, StepHolder holder) =>
        new(ConsequenceKind.Step, T.Consequences.Gets(Who(holder), TaskPayload.Title(next.Payload, next.TaskName), Day(next)));

    private static Text Who(StepHolder holder) => holder.Names.Count > 0 ? T.WorkItems.With(holder) : T.Roles.Of(holder.Role);

    private static DateOnly? Day(WorkItem item) => item.DueAt is { } at ? StockholmTime.DateAt(at) : null;
}
