using Arende.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Hosting;

/// <summary>A flood that is refused is refused slowly, and everybody else is answered at once.</summary>
public sealed class SlowRefusalsTests
{
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(StatusCodes.Status413PayloadTooLarge)]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    public async Task Who_asks_for_too_much_is_answered_after_a_moment(int status)
    {
        var answer = await Answer(status, CancellationToken.None);
        Assert.False(answer.IsCompleted);

        clock.Advance(SlowRefusals.Moment);

        await answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status422UnprocessableEntity)]
    public async Task Others_are_answered_at_once(int status) => Assert.True((await Answer(status, CancellationToken.None)).IsCompletedSuccessfully);

    [Fact]
    public async Task Who_has_gone_is_waited_for_no_longer()
    {
        using var gone = new CancellationTokenSource();
        var answer = await Answer(StatusCodes.Status429TooManyRequests, gone.Token);

        await gone.CancelAsync();

        await answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    /// <returns>Completed when the answer may begin.</returns>
    private async Task<Task> Answer(int status, CancellationToken gone)
    {
        var begins = new Beginning();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(begins);
        context.RequestAborted = gone;
        await new SlowRefusals(asked =>
        {
            asked.Response.StatusCode = status;
            return Task.CompletedTask;
        }, clock).InvokeAsync(context);
        return begins.Begins!();
    }

    private sealed class Beginning : HttpResponseFeature
    {
        public Func<Task>? Begins { get; private set; }

        public override void OnStarting(Func<object, Task> callback, object state) => Begins = () => callback(state);
    }
}
