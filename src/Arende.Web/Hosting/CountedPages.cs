using Arende.Application.Messaging;

namespace Arende.Web.Hosting;

/// <summary>
/// Counts what somebody who has signed in asks for, from when its turn comes until its answer begins: what waits in a queue for its turn, or what a slow line takes
/// to fetch the rest, costs nobody else anything. Whoever hasn't signed in holds no events up.
/// </summary>
public sealed class CountedPages(RequestDelegate next, PagesInFlight pages)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            await next(context);
            return;
        }
        var isCounted = 1;
        pages.Begin();
        context.Response.OnStarting(() =>
        {
            End();
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            End();
        }

        void End()
        {
            if (Interlocked.Exchange(ref isCounted, 0) == 1) pages.End();
        }
    }
}
