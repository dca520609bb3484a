using System.Net.Http.Headers;

namespace Arende.Web.Hosting;

/// <summary>
/// Every form of ours is sent in UTF-8. What says that it is in another character set is refused before it is read: some that
/// have a name (UTF-7) can't be read at all, and others would put half characters into the database.
/// </summary>
public sealed class FormCharset(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.CharSet?.Trim('"') is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            // The page that says so must not try to read it either.
            context.Request.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }
        return next(context);
    }
}
