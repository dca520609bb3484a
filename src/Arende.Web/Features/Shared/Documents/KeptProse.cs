using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arende.Application.Documents;

namespace Arende.Web.Features.Shared.Documents;

/// <summary>The texts of one page, rendered: those that were rendered before are read, the others are rendered and kept.</summary>
public sealed partial class KeptProse(RenderedTexts kept, ILogger<KeptProse> logger)
{
    /// <summary>To render a shorter text takes about as long as to fetch it (<c>docs/decisions</c>).</summary>
    public const int Shortest = 2_000;

    /// <summary>The HTML of all texts of one page; what comes after it is shown by its beginning.</summary>
    public const int MostOnPage = 2_000_000;

    /// <summary>For so long texts of one page are rendered; what comes after that is shown by its beginning, and the next reader goes on.</summary>
    private static readonly TimeSpan LongestRendering = TimeSpan.FromSeconds(5);

    private const int Beginning = 500;

    private readonly Dictionary<string, ProseHtml> known = [];
    private readonly Stopwatch rendering = new();
    private int shown;

    /// <summary>Reads what is kept of all the texts at once, for a page that shows many.</summary>
    public async Task Prepare(IEnumerable<string> texts, CancellationToken ct)
    {
        var wanted = texts.Where(text => text.Length >= Shortest && !known.ContainsKey(text)).Distinct().ToDictionary(DigestOf);
        if (wanted.Count == 0) return;
        var found = await kept.Find(wanted.Keys, ct);
        foreach (var (digest, text) in wanted)
        {
            var isKept = found.TryGetValue(digest, out var before);
            if (isKept) known[text] = new ProseHtml(before!.Html, before.IsPlain, before.IsPlain ? Math.Max(0, text.Length - ProseHtml.LongestShown) : 0);
            else if (Render(text, ct) is { } html) await Keep(digest, known[text] = html, ct);
        }
    }

    public async Task<ProseHtml> Of(string text, CancellationToken ct)
    {
        if (shown >= MostOnPage) return ProseHtml.Plain(text, Beginning);
        await Prepare([text], ct);
        var html = known.TryGetValue(text, out var prepared) ? prepared : Render(text, ct);
        if (html is null || shown + html.Html.Length > MostOnPage) return ProseHtml.Plain(text, Beginning);
        shown += html.Html.Length;
        return html;
    }

    /// <returns>Null when the page has taken its time.</returns>
    private ProseHtml? Render(string text, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (rendering.Elapsed > LongestRendering) return null;
        rendering.Start();
        try
        {
            return Prose.Render(text);
        }
        finally
        {
            rendering.Stop();
        }
    }

    private async Task Keep(string digest, ProseHtml html, CancellationToken ct)
    {
        try
        {
            await kept.Keep(digest, html.Html, html.IsPlain, ct);
        }
        catch (DbException exception)
        {
            // Whoever reads can read though nothing can be written: the next reader's page renders it.
            LogNotKept(logger, exception);
        }
    }

    private static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prose.Version}\n{text}"))));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A rendered text could not be kept")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
