using System.Threading.RateLimiting;
using Arende.Web.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Hosting;

/// <summary>Who asks for much at once gets all of it, and others have most of the time meanwhile.</summary>
public sealed class RestingTurnsTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider clock = new();
    private readonly RestingTurns turns;

    public RestingTurnsTests() => turns = new RestingTurns(waiting: 2, clock);

    public void Dispose() => turns.Dispose();

    [Fact]
    public void One_thing_after_the_other_waits_for_no_rest()
    {
        for (var n = 0; n < 3; n++)
        {
            using var lease = turns.AttemptAcquire();
            Assert.True(lease.IsAcquired);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Theory]
    [InlineData(100, 900)]
    [InlineData(60_000, 5_000)]
    public async Task The_next_of_several_waits_many_times_as_long_as_the_first_took_and_some_seconds_at_most(int took, int rests)
    {
        var first = await turns.AcquireAsync(1, Ct);
        var next = turns.AcquireAsync(1, Ct).AsTask();
        clock.Advance(TimeSpan.FromMilliseconds(took));

        first.Dispose();

        clock.Advance(TimeSpan.FromMilliseconds(rests - 1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        using var lease = await next.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        Assert.True(lease.IsAcquired);
    }

    [Fact]
    public async Task More_than_may_wait_are_refused()
    {
        using var first = await turns.AcquireAsync(1, Ct);
        var waiting = Enumerable.Range(0, 2).Select(_ => turns.AcquireAsync(1, Ct).AsTask()).ToList();

        using var refused = await turns.AcquireAsync(1, Ct);

        Assert.False(refused.IsAcquired);
        Assert.All(waiting, one => Assert.False(one.IsCompleted));
    }

    [Fact]
    public async Task A_turn_that_is_ended_twice_is_given_on_once()
    {
        var first = await turns.AcquireAsync(1, Ct);
        var (second, third) = (turns.AcquireAsync(1, Ct).AsTask(), turns.AcquireAsync(1, Ct).AsTask());

        first.Dispose();
        first.Dispose();

        using var lease = await second.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        Assert.False(third.IsCompleted);
    }
}
