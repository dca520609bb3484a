using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Arende.Web.Hosting;

/// <summary>
/// Pages are compressed over the wire, unless another site made the browser ask for them: then somebody who sees how long the
/// answer is could make it ask again and again, with guesses in the address, and learn what else stands on the page (BREACH).
/// docs/decisions/0015 says what else is in the way.
/// </summary>
internal static class Compression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // What decides is below, and is asked over plain HTTP too: the proxy in front of us may speak HTTPS.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/plain", "text/csv", "application/json", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    public static void UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => IsAskedForByOurselves(context.Request), pages => pages.UseResponseCompression());

    /// <summary>A browser names who asks (Sec-Fetch-Site) wherever the line is encrypted; where it isn't, an answer's length tells nothing that can't be read.</summary>
    public static bool IsAskedForByOurselves(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => !request.IsHttps,
        _ => false,
    };
}
