namespace Arende.IntegrationTests.Support;

/// <summary>The time of day as it is, moved by what a test says.</summary>
public sealed class MovableClock : TimeProvider
{
    long offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offset));

    public void Move(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);

    public void MoveTo(DateTimeOffset time) => Move(time - GetUtcNow());
}
