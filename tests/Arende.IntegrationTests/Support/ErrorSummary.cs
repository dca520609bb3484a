using System.Net;
using System.Text.RegularExpressions;

namespace Arende.IntegrationTests.Support;

/// <summary>What the summary at the top of a refused form says.</summary>
internal static class ErrorSummary
{
    /// <returns>Its lines: the field that each leads to, and its words.</returns>
    public static async Task<IReadOnlyList<(string Field, string Words)>> Of(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var summary = Regex.Match(page, "class=\"ds-error-summary\".*?</ul>", RegexOptions.Singleline).Value;
        List<(string Field, string Words)> lines = [.. Regex.Matches(summary, "<li><a class=\"ds-link\" href=\"#([^\"]+)\">([^<]+)</a></li>").Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        // Each leads to something.
        Assert.All(lines, line => Assert.Contains($"id=\"{line.Field}\"", page, StringComparison.Ordinal));
        return lines;
    }
}
