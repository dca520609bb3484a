using System.Collections.Concurrent;
using System.Globalization;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Messaging;

public sealed record Counted(Guid SubjectId, int Number) : IEvent
{
    public long Sequence { get; set; }
}

public sealed record Poisoned(Guid SubjectId) : IEvent
{
    public long Sequence { get; set; }
}

public sealed record Interrupted(Guid SubjectId) : IEvent
{
    public long Sequence { get; set; }
}

public sealed record Appended(Guid SubjectId, int Number) : IEvent
{
    public long Sequence { get; set; }
}

public sealed record Prepared(Guid SubjectId) : IEvent
{
    public long Sequence { get; set; }
}

/// <summary>What this node's handlers were given, in order, and whether poison is still poison.</summary>
public sealed class SeenEvents
{
    public ConcurrentQueue<Counted> Counted { get; } = [];

    /// <summary>A subject's numbers in the order in which each was seen first: a consumption that was cut short before its commit is seen again.</summary>
    public IEnumerable<int> FirstSeen(Guid subject) => Counted.Where(c => c.SubjectId == subject).Select(c => c.Number).Distinct();

    public bool PoisonIsHarmless { get; set; }

    public ConcurrentQueue<Guid> Swallowed { get; } = [];

    public ConcurrentQueue<Guid> Interrupted { get; } = [];

    /// <summary>Of each event in turn, whether there was a transaction when it was prepared and when it was handled.</summary>
    public ConcurrentQueue<(Guid Subject, bool InTransaction)> Prepared { get; } = [];

    /// <summary>What is done before an event is appended: to wait, or to fail.</summary>
    public Func<Appended, CancellationToken, Task> BeforeAppending { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>Counts each event in the database: an effect that would show twice if it was done twice.</summary>
public sealed class CountEvent(ArendeDb db, SeenEvents seen) : IEventHandler<Counted>
{
    public static string Key(Guid subject, int number) => $"counted:{subject}:{number}";

    public async Task Handle(Counted message, CancellationToken ct)
    {
        var key = Key(message.SubjectId, message.Number);
        if (await db.Settings.SingleOrDefaultAsync(s => s.Key == key, ct) is { } counted)
            counted.Value = (int.Parse(counted.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        else
            db.Settings.Add(new Setting { Key = key, Value = "1" });
        seen.Counted.Enqueue(message);
    }
}

/// <summary>Writes a subject's numbers behind each other, as they come: an effect that shows what was out of order, done twice or done beside another.</summary>
public sealed class AppendNumber(ArendeDb db, SeenEvents seen) : IEventHandler<Appended>
{
    public static string Key(Guid subject) => $"appended:{subject}";

    public async Task Handle(Appended message, CancellationToken ct)
    {
        var key = Key(message.SubjectId);
        var before = await db.Settings.SingleOrDefaultAsync(s => s.Key == key, ct);
        await seen.BeforeAppending(message, ct);
        if (before is null) db.Settings.Add(new Setting { Key = key, Value = $"{message.Number}" });
        else before.Value += $" {message.Number}";
    }
}

/// <summary>Fails in turn by a fault of its own and because the database is away, and then does it.</summary>
public sealed class OutlastTrouble(SeenEvents seen) : IEventHandler<Interrupted>
{
    public static IReadOnlyList<Exception> Troubles { get; } =
        [new InvalidOperationException("A race was lost."), new TimeoutException("The database is away."), new TimeoutException("Still."), new InvalidOperationException("Lost again.")];

    public Task Handle(Interrupted message, CancellationToken ct)
    {
        seen.Interrupted.Enqueue(message.SubjectId);
        var before = seen.Interrupted.Count(subject => subject == message.SubjectId) - 1;
        return before < Troubles.Count ? Task.FromException(Troubles[before]) : Task.CompletedTask;
    }
}

public sealed class PrepareFirst(ArendeDb db, SeenEvents seen) : IEventHandler<Prepared>
{
    public Task Prepare(Prepared message, CancellationToken ct) => Note(message);

    public Task Handle(Prepared message, CancellationToken ct) => Note(message);

    private Task Note(Prepared message)
    {
        seen.Prepared.Enqueue((message.SubjectId, db.Database.CurrentTransaction is not null));
        return Task.CompletedTask;
    }
}

public sealed class SwallowPoison(SeenEvents seen) : IEventHandler<Poisoned>
{
    public Task Handle(Poisoned message, CancellationToken ct)
    {
        if (!seen.PoisonIsHarmless) throw new InvalidOperationException("This is poison.");
        seen.Swallowed.Enqueue(message.SubjectId);
        return Task.CompletedTask;
    }
}
