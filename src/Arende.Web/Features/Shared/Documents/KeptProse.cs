using System.Data.Common;
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

    private const int Beginning = 500;

    private readonly Dictionary<string, ProseHtml> known = [];
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
            known[text] = isKept ? new ProseHtml(before!.Html, before.IsPlain, before.IsPlain ? Math.Max(0, text.Length - ProseHtml.LongestShown) : 0) : Prose.Render(text);
            if (!isKept) await Keep(digest, known[text], ct);
        }
    }

    public async Task<ProseHtml> Of(string text, CancellationToken ct)
    {
        await Prepare([text], ct);
        var html = known.TryGetValue(text, out var prepared) ? prepared : Prose.Render(text);
        if (shown + html.Html.Length > MostOnPage) return ProseHtml.Plain(text, Beginning);
        shown += html.Html.Length;
        return html;
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
