namespace Arende.Adapters.Messaging;

/// <summary>How messages are carried (<c>Arende:Messaging</c>).</summary>
internal sealed class MessagingOptions
{
    /// <summary>An in-memory bus is given a row again when its consumers haven't finished it after this time.</summary>
    public TimeSpan RedeliverAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>And so many times before the row is parked.</summary>
    public int MostAttempts { get; init; } = 3;

    /// <summary>For how long one node drains the outbox, sends mails and rings timers without renewing its right; another takes over after that.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>The safety net below signals: how often the outbox is looked at anyway.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);
}
