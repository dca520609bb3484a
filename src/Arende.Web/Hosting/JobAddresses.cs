namespace Arende.Web.Hosting;

/// <summary>Hangfire's pages read a job's id as a number, and fail where an address has something else: there is no such job.</summary>
public static class JobAddresses
{
    public static async Task NotFoundUnlessNumbered(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
