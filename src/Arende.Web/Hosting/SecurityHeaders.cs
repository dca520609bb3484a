namespace Arende.Web.Hosting;

/// <summary>Everything comes from here, nothing inline, nobody frames us.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // img-src data: the design system's icons are data addresses in its style sheet.
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
        "form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: an error page begins by clearing what was set before it.
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        // Hangfire's pages have a policy of their own.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // A page whose address is a key tells nobody of it, not even us.
        if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The style sheet names the font, so it has a version in its address where the other files have a fingerprint.
        if (context.Request.Path.StartsWithSegments("/lib/inter") && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            headers.CacheControl = "max-age=31536000, immutable";
        // What somebody who is signed in was given, a file too, is not kept for the next one at the same computer.
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
