using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reconciliation;

public sealed class RulesPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private const string Address = "/figures/rules";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_saves_after_another_is_told_what_changed_and_keeps_what_they_chose()
    {
        using var controller = await product.BrowserOf("conny");
        var seen = Seen(await controller.GetStringAsync(new Uri(Address, UriKind.Relative), Ct));
        Assert.Equal(HttpStatusCode.Redirect, (await Save(controller, seen, "5")).StatusCode);

        using var late = await Save(controller, seen, "7");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct));
        Assert.Matches("name=\"Near\"[^>]*value=\"7\"|value=\"7\"[^>]*name=\"Near\"", page);
        Assert.Matches("id=\"meanwhile\".*: 5", page.ReplaceLineEndings(" "));

        Assert.Equal(HttpStatusCode.Redirect, (await Save(controller, Seen(page), "7")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Save(controller, seen, "7")).StatusCode);
    }

    private static string Seen(string page) => Regex.Match(page, "name=\"Seen\" value=\"([^\"]*)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> Save(HttpClient browser, string seen, string near) =>
        EmbeddedProduct.Post(browser, Address, Address, ("Seen", seen), ("Near", near), ("NearPercent", "10"), ("Halves", "1"));
}
