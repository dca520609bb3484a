using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Arende.Application;
using Arende.Domain.Calendar;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Arende.Web.Features.Shared;

/// <summary>
/// A page for anybody, without signing in: what it shows is the same whoever asks, also for who is signed in. It sets no cookie and needs no script. A
/// browser that has it asks whether it is still so, and is told by its tag: what has come down is never shown from a cache.
/// </summary>
[AllowAnonymous, ForAnybody]
public abstract class PublicPage(IOptions<ArendeOptions> options, TimeProvider clock) : PageModel
{
    private static readonly Guid build = typeof(PublicPage).Assembly.ManifestModule.ModuleVersionId;

    public DateOnly Today { get; } = StockholmTime.Today(clock);
    public string Municipality => Options.Municipality;
    protected ArendeOptions Options => options.Value;

    // It is read and nothing else.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null) context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>Another address of these pages, in the language that was chosen by this one.</summary>
    public string In(string path) => Request.Query["lang"] is [{ } language] ? $"{path}?lang={Uri.EscapeDataString(language)}" : path;

    /// <summary>The whole address: as the municipality has said that people reach it, else as it was asked for.</summary>
    protected string Absolute(string path) =>
        (Options.PublicUrl is { Length: > 0 } root ? root.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}{Request.PathBase}") + path;

    /// <summary>What was made of this state, unless the one who asks has it already.</summary>
    /// <param name="state">All that the answer depends on, besides the day, the language, the settings and the program.</param>
    /// <param name="answer">Makes it.</param>
    protected IActionResult Unless(string state, Func<IActionResult> answer)
    {
        var all = $"{build}|{Today:O}|{Texts.Text.ReadsEnglish}|{Municipality}|{Absolute("")}|{JsonSerializer.Serialize(Options.PublicMeetings)}|{JsonSerializer.Serialize(Options.LeadTimes)}|{Request.Query["lang"]}|{state}";
        // Weak: the same page may be compressed or not.
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..32]}\"";
        Response.Headers.ETag = tag;
        Response.Headers.CacheControl = "no-cache";
        Response.Headers.Vary = "Accept-Language, Cookie";
        return Request.Headers.IfNoneMatch.Any(given => given is not null && given.Contains(tag, StringComparison.Ordinal)) ? new StatusCodeResult(StatusCodes.Status304NotModified) : answer();
    }
}
