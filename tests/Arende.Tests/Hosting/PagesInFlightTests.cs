using System.Security.Claims;
using Arende.Application.Messaging;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Arende.Tests.Hosting;

public sealed class PagesInFlightTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly Clock clock = new();
    private readonly PagesInFlight pages;

    public PagesInFlightTests() => pages = new PagesInFlight(clock);

    [Fact]
    public void Nobody_gives_way_to_as_many_as_there_are_processors()
    {
        Begin(Environment.ProcessorCount);

        Assert.True(pages.GiveWay(Ct).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task An_event_gives_way_until_one_fewer_waits()
    {
        Begin(Environment.ProcessorCount + 1);
        var way = pages.GiveWay(Ct);
        Assert.False(way.IsCompleted);

        pages.End();

        await way.WaitAsync(TimeSpan.FromSeconds(30), Ct);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task It_gives_way_no_longer_than_the_longest_time_where_people_never_cease_to_wait(int secondsBetween)
    {
        Begin(Environment.ProcessorCount + 1);
        for (var passed = TimeSpan.Zero; passed < PagesInFlight.Longest; passed += TimeSpan.FromSeconds(secondsBetween))
        {
            Assert.False(pages.GiveWay(Ct).IsCompleted);
            clock.Now += TimeSpan.FromSeconds(secondsBetween);
            Begin(1);
            pages.End();
        }

        Assert.True(pages.GiveWay(Ct).IsCompleted);
    }

    [Fact]
    public void A_moment_without_waiting_is_no_pause()
    {
        Begin(Environment.ProcessorCount + 1);
        clock.Now += PagesInFlight.Longest;
        pages.End();
        clock.Now += PagesInFlight.Pause / 2;

        Begin(1);

        Assert.True(pages.GiveWay(Ct).IsCompleted);
    }

    [Fact]
    public void After_a_pause_the_time_begins_anew()
    {
        Begin(Environment.ProcessorCount + 1);
        clock.Now += PagesInFlight.Longest;
        Assert.True(pages.GiveWay(Ct).IsCompleted);
        pages.End();
        clock.Now += PagesInFlight.Pause * 2;

        Begin(1);

        Assert.False(pages.GiveWay(Ct).IsCompleted);
    }

    [Fact]
    public async Task A_page_is_counted_until_its_answer_begins_and_once()
    {
        Begin(Environment.ProcessorCount);
        var answer = new Answer();
        var context = Asked(signedIn: true);
        context.Features.Set<IHttpResponseFeature>(answer);
        var (whileAsked, whileFetched) = (false, false);
        var counted = new CountedPages(async _ =>
        {
            whileAsked = pages.GiveWay(Ct).IsCompleted;
            await answer.Begins!();
            whileFetched = pages.GiveWay(Ct).IsCompleted;
        }, pages);

        await counted.InvokeAsync(context);
        Begin(1);

        Assert.Equal((false, true), (whileAsked, whileFetched));
        Assert.False(pages.GiveWay(Ct).IsCompleted);
    }

    [Fact]
    public async Task A_page_that_fails_is_counted_no_longer()
    {
        Begin(Environment.ProcessorCount);
        var counted = new CountedPages(_ => throw new InvalidOperationException("it fails"), pages);

        await Assert.ThrowsAsync<InvalidOperationException>(() => counted.InvokeAsync(Asked(signedIn: true)));

        Assert.True(pages.GiveWay(Ct).IsCompleted);
    }

    [Fact]
    public async Task Who_has_not_signed_in_holds_no_events_up()
    {
        Begin(Environment.ProcessorCount);
        var isFree = false;
        var counted = new CountedPages(_ =>
        {
            isFree = pages.GiveWay(Ct).IsCompleted;
            return Task.CompletedTask;
        }, pages);

        await counted.InvokeAsync(Asked(signedIn: false));

        Assert.True(isFree);
    }

    private static DefaultHttpContext Asked(bool signedIn) => new() { User = new ClaimsPrincipal(new ClaimsIdentity([], signedIn ? "session" : null)) };

    private void Begin(int people)
    {
        for (var i = 0; i < people; i++) pages.Begin();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class Answer : HttpResponseFeature
    {
        public Func<Task>? Begins { get; private set; }

        public override void OnStarting(Func<object, Task> callback, object state) => Begins = () => callback(state);
    }
}
