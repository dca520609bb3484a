using Arende.Application.History;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.IntegrationTests.Workflows;

/// <summary>Rows of a made-up workflow of one case: it starts with a task, an event and a timer, and each move closes the task and opens another.</summary>
internal static class SampleTransition
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 8, 30, 15, 123, 456, TimeSpan.Zero);

    public static TransitionRows Start(Case of)
    {
        var instance = Instance(Guid.CreateVersion7(), of.Id.Value, version: 1);
        return new TransitionRows(
            instance, null, [], [Item(instance, visit: 1)], [],
            [new WorkflowTimer { InstanceId = instance.Id, ActivityId = "remind", Visit = 1, DueAt = Now.AddDays(21) }],
            [new EventWait { InstanceId = instance.Id, ActivityId = "board", Visit = 1, EventName = "BoardOutcome", Since = Now }],
            [Fact(of.Id.Value, HistoryHead.None)], [Message(of.Id.Value, 1)], CaseState.UnderReview);
    }

    public static TransitionRows Move(InstanceSnapshot from, string outcome = "approve", PersonId? by = null)
    {
        var instance = Instance(from.Row.Id, from.Subject.Id, from.Row.Version + 1);
        var task = from.Open.Single(open => open.Kind == WaitKind.Task);
        return new TransitionRows(
            instance, from.Row.Version,
            [new ClosedWorkItem(task.WorkItemId!.Value, WorkItemState.Done, Now, by, outcome, "Väl berett")],
            [Item(instance, task.Visit + 1)],
            [.. from.Open.Where(open => open.Kind != WaitKind.Task)], [], [],
            [Fact(from.Subject.Id, from.Head)], [Message(from.Subject.Id, from.Head.Sequence + 1)]);
    }

    public static HistoryEntry Fact(Guid subject, HistoryHead head) => HistoryChain.Link(
        subject, head, new HistoryFact(HistoryKind.WorkItemCompleted, """{"outcome":"approve","sv":"Återremittera"}""", PersonId.New(), DateTimeOffset.UtcNow));

    public static OutboxRow Message(Guid subject, long sequence) => new(Guid.CreateVersion7(), subject, sequence, "CaseMoved", "{}", Now);

    static WorkflowInstance Instance(Guid id, Guid subject, long version) => new()
    {
        Id = id,
        DefinitionId = "sample",
        DefinitionVersion = 1,
        SubjectKind = SubjectKind.Case,
        SubjectId = subject,
        State = new("sample-1", $$"""{"round":{{version}},"text":"å"}"""),
        Status = InstanceStatus.Running,
        Version = version,
        StartedAt = Now,
    };

    static WorkItem Item(WorkflowInstance instance, int visit) => new()
    {
        Id = Guid.CreateVersion7(),
        InstanceId = instance.Id,
        SubjectKind = instance.SubjectKind,
        SubjectId = instance.SubjectId,
        ActivityId = "review",
        Visit = visit,
        TaskName = "Review",
        Role = Role.Manager,
        UnitId = UnitId.New(),
        Payload = """{"role":"manager"}""",
        State = WorkItemState.Open,
        OpenedAt = Now,
        DueAt = Now.AddDays(5),
    };
}
