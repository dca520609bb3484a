using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Figures;

/// <summary>Nobody is shown a way that ends in 404, on the pages of figures and of what they count.</summary>
public sealed class LinksOfFiguresTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static readonly string[] pages =
        ["/figures", "/figures/rules", "/goals", "/goals/review", "/economy", "/economy/investments", "/reports", "/reports/templates", "/reports/calendar", "/plans", "/assignments", "/assignments/overview"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lova")]
    [InlineData("adam")]
    [InlineData("hanna")]
    [InlineData("conny")]
    public async Task Each_link_of_their_pages_opens_for_whoever_sees_it(string person)
    {
        using var browser = await product.BrowserOf(person);
        var year = await product.Read(db => db.Goals.MaxAsync(goal => goal.Year, Ct));
        // Of each part of the register one figure, with rows.
        var figures = new[] { "mål.uppnådda", "mål.andel-uppnådda", "indikatorer.antal", "kostnader.utfall", "investeringar.utfall", "uppdrag.klara" }.Select(figure => $"/figures/ks/{year}/{Uri.EscapeDataString(figure)}");
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var dead = new List<string>();
        foreach (var page in pages.Concat(figures).Append($"/plans/ks/{year}"))
        {
            if (await Page(browser, page) is not { } html) continue;
            foreach (var link in Regex.Matches(html[html.IndexOf("<main", StringComparison.Ordinal)..], "href=\"(/[^\"#]*)").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(tried.Add))
            {
                using var answer = await browser.GetAsync(new Uri(link, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);
                if (answer.StatusCode == HttpStatusCode.NotFound || (answer.StatusCode == HttpStatusCode.Forbidden)) dead.Add($"{page}: {link}");
            }
        }
        Assert.Empty(dead);
        Assert.NotEmpty(tried);
    }

    [Fact]
    public async Task Who_reads_no_reports_reads_a_figure_of_goals_and_its_rows_without_links()
    {
        using var controller = await product.BrowserOf("conny");
        using var councillor = await product.BrowserOf("lova");
        var year = await product.Read(db => db.Goals.MaxAsync(goal => goal.Year, Ct));
        var address = $"/figures/ks/{year}/{Uri.EscapeDataString("mål.uppnådda")}";
        Assert.Equal(17, Regex.Count((await Page(controller, address))!, "class=\"list__link\" href=\"/goals/"));
        var page = (await Page(councillor, address))!;
        Assert.DoesNotContain("href=\"/goals", page, StringComparison.Ordinal);
        // With the row that heads them.
        Assert.Equal(18, Regex.Count(page, "<tr[ >]"));
    }

    private static async Task<string?> Page(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Ct);
        // A page that isn't for them is left out; one that broke isn't.
        if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound) return null;
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
