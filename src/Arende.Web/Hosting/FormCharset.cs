using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;

namespace Arende.Web.Hosting;

/// <summary>
/// Every form of ours is sent in UTF-8. What says that it is in another character set is refused before it is read: some that
/// have a name (UTF-7) can't be read at all, and others would put half characters into the database.
/// </summary>
public sealed class FormCharset(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.CharSet?.Trim('"') is { Length: > 0 } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            Refuse(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (NotSupportedException) when (CouldNotBeRead(context))
        {
            context.Response.Clear();
            Refuse(context);
        }
    }

    private static void Refuse(HttpContext context)
    {
        // The page that says so must not try to read it either.
        context.Request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
    }

    // A part of a multipart form names a character set of its own. The framework knows UTF-7 by name and has no decoder for it.
    private static bool CouldNotBeRead(HttpContext context) =>
        !context.Response.HasStarted && MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
        && type.MediaType == "multipart/form-data" && context.Features.Get<IFormFeature>() is { Form: null };
}
