using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Figures;

public sealed class FigurePagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_figure_opens_exactly_so_many_rows()
    {
        using var controller = await product.BrowserOf("conny");
        var catalogue = await controller.GetStringAsync(new Uri("/figures", UriKind.Relative), Ct);
        // The name and its value stand in one row.
        var figures = Regex.Matches(catalogue, "class=\"list__link\" href=\"(/figures/[^\"]+)\".*?<span>([0-9]+|uppgift saknas)</span>\\s*</td>\\s*</tr>", RegexOptions.Singleline)
            .Where(match => match.Groups[2].Value is not ("0" or "uppgift saknas")).ToList();

        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var page = await controller.GetStringAsync(new Uri(WebUtility.HtmlDecode(figure.Groups[1].Value), UriKind.Relative), Ct);
            Assert.Equal(figure.Groups[2].Value, $"{Regex.Count(page, "class=\"list__link\" href=\"/assignments/")}");
        }
    }

    [Theory]
    [InlineData("/figures/ks/2024/uppdrag.påhittade")]
    [InlineData("/figures/zz/2024/uppdrag.klara")]
    [InlineData("/figures?code=zz")]
    [InlineData("/figures/ks/99999")]
    [InlineData("/figures/ks/99999/uppdrag.klara")]
    [InlineData("/figures/ks/0/uppdrag.klara")]
    [InlineData("/figures?code=ks&year=99999")]
    public async Task A_figure_that_is_none_is_not_found(string address)
    {
        using var controller = await product.BrowserOf("conny");
        Assert.Equal(HttpStatusCode.NotFound, (await controller.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode);
    }
}
