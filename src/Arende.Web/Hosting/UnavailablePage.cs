using Arende.Adapters.Storage;
using Arende.Texts;

namespace Arende.Web.Hosting;

/// <summary>
/// While the database is away every page is this one, 503. A GET tries again by itself; what was sent by a form is still in the
/// browser's form.
/// </summary>
public sealed partial class UnavailablePage(RequestDelegate next, DatabaseState database, ILogger<UnavailablePage> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!database.IsOpen && NeedsDatabase(context))
        {
            await Write(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && DatabaseOutage.IsOne(exception))
        {
            LogAway(logger, context.Request.Method, context.Request.Path, exception.Message);
            context.Response.Clear();
            await Write(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} was answered with 503, the database is away: {Reason}")]
    private static partial void LogAway(ILogger logger, string method, string path, string reason);

    private static bool NeedsDatabase(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !Path.HasExtension(context.Request.Path.Value);

    private static Task Write(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "10";
        return BarePage.Write(context, StatusCodes.Status503ServiceUnavailable, T.Errors.UnavailableTitle, T.Errors.DatabaseAway);
    }
}
