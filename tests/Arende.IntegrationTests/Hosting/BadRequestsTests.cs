using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Hosting;

/// <summary>What no form of ours sends gets a clear answer, and never an error of the product's own.</summary>
public sealed class BadRequestsTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/assignments")]
    [InlineData("/meetings")]
    [InlineData("/administration?handler=nothing")]
    public async Task A_form_that_no_page_takes_is_not_found(string action)
    {
        using var officer = await product.BrowserOf("hanna");
        Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(officer, "/cases/import", action, ("a", "b"))).StatusCode);
    }

    [Theory]
    [InlineData("/cases?scope=99")]
    [InlineData("/cases?scope=all&state=99")]
    [InlineData("/cases?scope=all&q=%00")]
    public async Task An_address_with_nonsense_in_it_is_answered(string address)
    {
        using var officer = await product.BrowserOf("hanna");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_form_with_more_fields_than_are_read_says_so_and_not_that_the_page_is_missing()
    {
        using var officer = await product.BrowserOf("hanna");
        var fields = Enumerable.Range(0, 2000).Select(number => ($"Field{number}", "")).ToArray();
        Assert.Equal(HttpStatusCode.BadRequest, (await EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", fields)).StatusCode);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    public async Task A_form_in_another_character_set_is_refused(string charset)
    {
        using var browser = product.Browser();
        using var form = new ByteArrayContent("Email=a&Password=b"u8.ToArray());
        form.Headers.TryAddWithoutValidation("Content-Type", $"application/x-www-form-urlencoded; charset={charset}");
        var answer = await browser.PostAsync(new Uri("/signin", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Det gick inte att läsa det du skickade", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin", null)]
    [InlineData("/cases/import", "hanna")]
    public async Task A_part_of_a_form_in_another_character_set_is_refused(string page, string? person)
    {
        using var browser = person is null ? product.Browser() : await product.BrowserOf(person);
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent("+AGE-"u8.ToArray());
        part.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-7");
        form.Add(part, "Pasted");
        var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Det gick inte att läsa det du skickade", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_learns_whether_a_check_is_well_and_nothing_else_of_it()
    {
        using var browser = product.Browser();
        var said = System.Text.Json.Nodes.JsonNode.Parse(await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.All(said["checks"]!.AsObject(), check => Assert.Equal(["status"], check.Value!.AsObject().Select(field => field.Key)));
    }

    [Fact]
    public async Task A_method_that_no_page_has_is_not_found()
    {
        using var officer = await product.BrowserOf("hanna");
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/cases");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_error_page_has_the_headers_that_every_page_has()
    {
        using var browser = product.Browser();
        foreach (var path in new[] { "/error/500", "/signin", "/nowhere", "/health/ready" })
        {
            var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task What_somebody_downloads_is_not_kept_by_the_browser()
    {
        using var browser = await product.BrowserOf("conny");
        var answer = await browser.GetAsync(new Uri("/assignments?handler=export", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }
}
