using Arende.Domain.Calendar;

namespace Arende.IntegrationTests.Support;

/// <summary>The time of day as it is, moved by what a test says.</summary>
public sealed class MovableClock : TimeProvider
{
    long offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offset));

    public void Move(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);

    /// <summary>To the next day's noon in Stockholm: a test that reckons from today isn't overtaken by midnight.</summary>
    public void MoveToNoon() => MoveTo(StockholmTime.StartOfDay(StockholmTime.Today(this).AddDays(1)).AddHours(12));

    public void MoveTo(DateTimeOffset time) => Move(time - GetUtcNow());
}
