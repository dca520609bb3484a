using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arende.Texts;
using Microsoft.AspNetCore.Diagnostics;

namespace Arende.Web.Hosting;

/// <summary>
/// A page that costs next to nothing, in both languages: for whoever asks for too much, and for when the frame can't be made, since
/// its forms need keys that lie in the database.
/// </summary>
public static class BarePage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static Task Write(HttpContext context, int status, Text title, Text words)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Encode(title.Sv)}</title><link rel="stylesheet" href="/css/site.css"></head>
            <body><main class="content error-page"><h1>{Html.Encode(title.Sv)}</h1>
            <p>{Html.Encode(words.Sv)}</p>
            <p lang="en">{Html.Encode(words.En)}</p>
            </main></body></html>
            """, context.RequestAborted);
    }
}
