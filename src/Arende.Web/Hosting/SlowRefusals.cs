namespace Arende.Web.Hosting;

/// <summary>
/// Who sent too much, or asked too often, is told so after a moment. One refusal costs little, but as many as a flood can ask for cost a processor;
/// so a flood has two a second on each connection. Whoever waits holds nothing but the connection, or a turn in their own queue.
/// </summary>
public sealed class SlowRefusals(RequestDelegate next, TimeProvider clock)
{
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(async () =>
        {
            // Who has gone meanwhile waits no longer.
            if (context.Response.StatusCode is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests)
                await Task.Delay(Moment, clock, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        return next(context);
    }
}
