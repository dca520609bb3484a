using Arende.Application.Messaging;

namespace Arende.Web.Hosting;

/// <summary>Counts a request from when it comes until its answer begins: what a slow line takes to fetch the rest costs nobody else anything.</summary>
public sealed class CountedPages(RequestDelegate next, PagesInFlight pages)
{
    public async Task InvokeAsync(HttpContext context)
    {
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
