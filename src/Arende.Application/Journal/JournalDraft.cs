using System.Text.Json.Nodes;
using Arende.Application.Contracts;
using Arende.Application.History;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Journal;

/// <summary>A commit in the making: the facts and events of one subject are collected here and written with what the context has changed.</summary>
public class JournalDraft(JournalSubject about, DateTimeOffset now, PersonId? actor)
{
    /// <summary>The argument of every fact that a deputy caused: the name of who was away.</summary>
    public const string StoodInFor = "for";

    private readonly List<HistoryFact> facts = [];
    private readonly List<IEvent> events = [];

    public JournalSubject About { get; } = about;

    /// <summary>UTC, whole microseconds.</summary>
    public DateTimeOffset Now { get; } = HistoryChain.Microseconds(now);

    /// <summary>Who acted; null when a clock or a queue did.</summary>
    public PersonId? Actor { get; } = actor;

    /// <summary>The name of who was away and for whom the actor took the step; null for who acted in their own right.</summary>
    public string? For { get; init; }

    /// <summary>What is done by it, where a form with a key asked for it.</summary>
    public Operation? Operation { get; private set; }
    public IReadOnlyList<HistoryFact> Facts => facts;
    public IReadOnlyList<IEvent> Events => events;

    public void Tell(HistoryKind kind, JsonObject? arguments = null)
    {
        About.MustHave(kind);
        arguments ??= [];
        if (For is not null) arguments[StoodInFor] = For;
        facts.Add(new HistoryFact(kind, arguments.ToJsonString(HistoryJson.Options), Actor, Now));
    }

    public void Publish(IEvent @event) => events.Add(@event);

    /// <summary>With this commit it is done: the same form again finds the row.</summary>
    /// <param name="asked">Null when the form had no key.</param>
    /// <param name="result">The id of what was made.</param>
    public void Completes(Operation? asked, string? result = null) => Operation = asked?.Done(Now, result);
}
