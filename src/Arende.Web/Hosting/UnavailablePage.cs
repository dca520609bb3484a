using Arende.Adapters.Storage;

namespace Arende.Web.Hosting;

/// <summary>
/// While the database is away every page is this one, 503. It is written by hand: the frame and its forms need keys that
/// lie in the database. A GET tries again by itself; what was sent by a form is still in the browser's form.
/// </summary>
public sealed partial class UnavailablePage(RequestDelegate next, DatabaseState database, ILogger<UnavailablePage> logger)
{
    private const string Html = """
        <!DOCTYPE html>
        <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Tjänsten vilar ett ögonblick</title><link rel="stylesheet" href="/css/theme.css"><link rel="stylesheet" href="/css/arende.css"></head>
        <body><main class="content error-page"><h1>Tjänsten vilar ett ögonblick</h1>
        <p>Databasen svarar inte just nu. Vänta en minut och försök igen. Det du har sparat finns kvar; gå tillbaka om du nyss skickade något, så står det kvar i formuläret.</p>
        <p lang="en">The database doesn't answer right now. Wait a minute and try again. What you have saved is still there; if you just sent something, go back and it is still in the form.</p>
        </main></body></html>
        """;

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
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "10";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html, context.RequestAborted);
    }
}
