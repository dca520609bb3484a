using Arende.Application.Meetings;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Engine;

namespace Arende.Application.WorkItems;

/// <summary>
/// What a person answers. <c>Conditions</c> go with a send-back; <c>Date</c> is the day that a notice went up; <c>Seen</c> the last
/// line of the history when they were shown what they answer. Without it that is when the answer came.
/// </summary>
public sealed record WorkItemAnswer(
    string Outcome, string? Reason = null, IReadOnlyList<string>? Conditions = null, DateOnly? Date = null, long? Seen = null)
{
    /// <summary>What the council decided, where the step awaits that.</summary>
    public CouncilDecision? Council { get; init; }
}

public enum Completion
{
    Done,
    /// <summary>By the same form, of the same person, with the same answer.</summary>
    DoneBefore,
}

/// <summary>Completes a work item: the human decision that takes a case to its next step.</summary>
public sealed class CompleteWorkItem(
    ArendeDb db, WorkflowHost host, IEnumerable<ITaskRule> rules, DefinitionCatalogue definitions, Operations operations, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such work item for this viewer.</exception>
    /// <exception cref="BrokenRuleException">The answer can't be given (now); nothing has changed.</exception>
    /// <exception cref="LostRaceException">Somebody else was first, or changed what the person had been shown.</exception>
    public async Task<Completion> Run(Viewer viewer, Guid workItemId, WorkItemAnswer answer, CancellationToken ct, FormKey key = default) =>
        (await Once(viewer, workItemId, answer, isTyped: false, key, ct)).Completion;

    /// <summary>The same for what a form says: the day that a step asks for is its writer's to give, and isn't today's by itself.</summary>
    /// <returns>The item as it was when it was answered.</returns>
    public async Task<WorkItem> RunAsTyped(Viewer viewer, Guid workItemId, WorkItemAnswer answer, FormKey key, CancellationToken ct) =>
        (await Once(viewer, workItemId, answer, isTyped: true, key, ct)).Item;

    /// <summary>What stands in the way of the step now, whatever is answered; empty when nothing does.</summary>
    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct)
    {
        var obstacles = new List<Obstacle>();
        foreach (var rule in RulesOf(item)) obstacles.AddRange(await rule.Obstacles(item, ct));
        return obstacles;
    }

    /// <summary>
    /// What the answer would lead to: the same rules, workflow and handlers as in earnest, and nothing is written. What a person
    /// is told beforehand and what then happens have one source.
    /// </summary>
    /// <param name="viewer">Who would answer.</param>
    /// <param name="item">What.</param>
    /// <param name="instance">Its workflow, as it stands.</param>
    /// <param name="answer">Which answer.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="isClear">Whether <see cref="Obstacles"/> was asked just now, and there are none.</param>
    /// <returns>Null when the step can't be taken so; taking it says why.</returns>
    public async Task<TransitionRows?> Foresee(Viewer viewer, WorkItem item, InstanceSnapshot instance, WorkItemAnswer answer, CancellationToken ct, bool isClear = false)
    {
        try
        {
            var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), viewer.PersonId);
            draft.Answered = new ClosedWorkItem(item.Id, WorkItemState.Done, draft.Now, viewer.PersonId, answer.Outcome, null);
            var given = Given(item, answer) with { IsClear = isClear };
            foreach (var rule in Applying(given)) await rule.Apply(draft, given, ct);
            return await host.Foresee(instance, new TaskCompleted(draft.Now, item.ActivityId, given.Result), draft, ct);
        }
        catch (Exception refused) when (refused is BrokenRuleException or WorkflowFaultException)
        {
            return null;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static TaskAnswer Given(WorkItem item, WorkItemAnswer answer) =>
        new(item, answer.Outcome, Reason(answer), Conditions(answer), answer.Date, new JsonObject { ["outcome"] = answer.Outcome }) { Council = answer.Council };

    private List<ITaskRule> Applying(TaskAnswer given) => [.. RulesOf(given.Item).Where(rule => rule.Concerns(given))];

    private IEnumerable<ITaskRule> RulesOf(WorkItem item) => definitions.Kind(item.TaskName) is { } kind ? rules.Where(rule => rule.Kinds.Contains(kind)) : [];

    private Task<(Completion Completion, WorkItem Item)> Once(Viewer viewer, Guid workItemId, WorkItemAnswer answer, bool isTyped, FormKey key, CancellationToken ct)
    {
        var arguments = new JsonObject
        {
            ["item"] = workItemId.ToString(), ["outcome"] = answer.Outcome, ["reason"] = Reason(answer),
            ["conditions"] = new JsonArray([.. Conditions(answer).Select(condition => JsonValue.Create(condition))]), ["date"] = Iso(answer.Date),
        };
        if (answer.Council is { } council) arguments["council"] = council.Asked();
        var asked = Operation.Of<CompleteWorkItem>(viewer, key, arguments);
        return operations.Once(asked, async () => (Completion.Done, await Take(viewer, workItemId, answer, isTyped, asked, ct)),
            async _ => (Completion.DoneBefore, (await host.LoadByWorkItem(workItemId, ct))!.Value.Item), ct);
    }

    private Task<WorkItem> Take(Viewer viewer, Guid workItemId, WorkItemAnswer answer, bool isTyped, Operation? asked, CancellationToken ct)
    {
        (WorkItem Item, InstanceSnapshot Instance)? first = null;
        return Races.RetryOnConflict(db, async () =>
        {
            await using var step = await host.Begin(ct);
            var (item, instance) = await host.LoadByWorkItem(workItemId, ct) ?? throw new NotFoundException("work item");
            first ??= (item, instance);
            // Whose it isn't learns nothing of it, not even what its answer lacks; who has answered it is told that it is taken.
            if (!WorkItemAccess.MayDo(viewer, item) && item.CompletedBy != viewer.PersonId) throw new NotFoundException("work item");
            if (item.State != WorkItemState.Open) throw new LostRaceException(Race.Instance);
            if (answer.Seen < instance.Head.Sequence && await HistoryFacts.ChangedContents(db, item.SubjectId, answer.Seen.Value, ct)) throw new LostRaceException(Race.Instance);
            var asksDate = definitions.Kind(item.TaskName) is { AsksDate: true };
            BrokenRuleException.When(isTyped && asksDate && answer.Date is null, Rule.DateIsMissing);
            var answered = asksDate ? answer : answer with { Date = null };
            var choice = Choice(item, answered.Outcome);
            // On older paths the council's day and § were the reason: they are told with what it decided.
            BrokenRuleException.When((bool?)choice["requiresReason"] == true && answered.Council is null && string.IsNullOrWhiteSpace(answered.Reason), Rule.ReasonIsMissing);
            var reason = Reason(answered);
            TextLimits.Check(reason, TextLimits.Reason, Rule.ReasonIsTooLong);
            Condition.Check(Conditions(answered));

            var draft = new TransitionDraft(instance.Subject, clock.GetUtcNow(), viewer.PersonId) { For = WorkItemAccess.StoodInFor(viewer, item)?.Name };
            draft.Answered = new ClosedWorkItem(item.Id, WorkItemState.Done, draft.Now, viewer.PersonId, answered.Outcome, reason);
            draft.Tell(HistoryKind.WorkItemCompleted, Arguments(item, choice, reason, answered));
            draft.Completes(asked);
            var given = Given(item, answered);
            var applying = Applying(given);
            // What the rules read and what the step writes is one transaction: one commit, whatever they read.
            await using var transaction = step is null && applying.Count > 0 ? await db.Database.BeginTransactionAsync(ct) : null;
            if (answered.Outcome == WritingOff.Outcome)
            {
                await WritingOff.MustBeUndecided(db, new CaseId(item.SubjectId), ct);
                await WritingOff.DropProposals(db, new CaseId(item.SubjectId), ct);
            }
            foreach (var rule in applying) await rule.Apply(draft, given, ct);

            var became = await host.Move(instance, new TaskCompleted(draft.Now, item.ActivityId, given.Result), draft, ct);
            if (became != StimulusAnswer.Accepted) throw new LostRaceException(Race.Instance);
            if (transaction is not null) await transaction.CommitAsync(ct);
            return item;
        }, async () => first is var (item, instance) && await StillHolds(item, answer.Seen ?? instance.Head.Sequence, ct));
    }

    // The item is open and asks the same, and nobody has changed what it is about: a timer, a consumer or another branch was first.
    private async Task<bool> StillHolds(WorkItem seen, long sequence, CancellationToken ct) =>
        await host.LoadByWorkItem(seen.Id, ct) is var (item, _) && item.State == WorkItemState.Open && item.Payload == seen.Payload
        && !await HistoryFacts.ChangedContents(db, seen.SubjectId, sequence, ct);

    private static string? Reason(WorkItemAnswer answer) => string.IsNullOrWhiteSpace(answer.Reason) ? null : answer.Reason.Trim();

    private static List<string> Conditions(WorkItemAnswer answer) =>
        [.. (answer.Conditions ?? []).Where(condition => !string.IsNullOrWhiteSpace(condition)).Select(condition => condition.Trim())];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Choice(WorkItem item, string outcome)
    {
        var outcomes = JsonNode.Parse(item.Payload)?["outcomes"] as JsonArray;
        return outcomes?.OfType<JsonObject>().SingleOrDefault(o => (string?)o["id"] == outcome)
            ?? throw new BrokenRuleException(Rule.OutcomeIsUnknown, outcome);
    }

    private static JsonObject Arguments(WorkItem item, JsonObject choice, string? reason, WorkItemAnswer answer)
    {
        var arguments = new JsonObject
        {
            ["task"] = item.TaskName,
            ["outcome"] = answer.Outcome,
            ["sv"] = choice["sv"]?.DeepClone(),
            ["en"] = choice["en"]?.DeepClone(),
        };
        if (reason is not null) arguments["reason"] = reason;
        if (Conditions(answer) is { Count: > 0 } conditions) arguments["conditions"] = new JsonArray([.. conditions.Select(c => JsonValue.Create(c))]);
        if (answer.Date is { } date) arguments["on"] = Iso(date);
        return arguments;
    }
}
