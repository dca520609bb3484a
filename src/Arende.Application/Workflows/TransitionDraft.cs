using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Workflows;

/// <summary>A transition in the making: its facts and events are collected here and written in one commit.</summary>
public sealed class TransitionDraft(Subject subject, DateTimeOffset now, PersonId? actor)
{
    /// <summary>The argument of every fact that a deputy caused: the name of who was away.</summary>
    public const string StoodInFor = "for";

    private readonly List<HistoryFact> facts = [];
    private readonly List<IEvent> events = [];

    public Subject Subject { get; } = subject;

    /// <summary>UTC, whole microseconds.</summary>
    public DateTimeOffset Now { get; } = HistoryChain.Microseconds(now);

    /// <summary>Who acted; null when a clock or a queue did.</summary>
    public PersonId? Actor { get; } = actor;

    /// <summary>The name of who was away and for whom the actor took the step; null for who acted in their own right.</summary>
    public string? For { get; init; }
    public IReadOnlyList<HistoryFact> Facts => facts;
    public IReadOnlyList<IEvent> Events => events;

    /// <summary>How the work item that started it ended, if one did.</summary>
    public ClosedWorkItem? Answered { get; set; }

    /// <summary>The version of the case that the step's rules have read: whoever writes in the case meanwhile loses the race, or makes this step lose it.</summary>
    public long? CaseVersion { get; set; }

    public void Tell(HistoryKind kind, JsonObject? arguments = null)
    {
        arguments ??= [];
        if (For is not null) arguments[StoodInFor] = For;
        facts.Add(new HistoryFact(kind, arguments.ToJsonString(HistoryJson.Options), Actor, Now));
    }

    public void Publish(IEvent @event) => events.Add(@event);
}

/// <summary>How history arguments and events are written: letters as they are, so that they can be read in the database.</summary>
public static class HistoryJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
