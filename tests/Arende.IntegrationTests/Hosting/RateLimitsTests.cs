using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Hosting;

/// <summary>Who asks for too much is told so, and nobody else notices.</summary>
public sealed class RateLimitsTests(ProductBehindProxy product) : IClassFixture<ProductBehindProxy>
{
    const string Proxy = "10.0.0.2";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_floods_the_sign_in_is_refused_and_another_address_is_let_in()
    {
        using var browser = product.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * RateLimits.PasswordsInARow + 60).Select(_ => SignIn(browser, Proxy, "203.0.113.50", [])));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers.Select(a => a.StatusCode));
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("För mycket på en gång", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        // Past the limit: without its token the form is refused later.
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(browser, Proxy, "203.0.113.51", [])).StatusCode);
    }

    [Fact]
    public async Task Who_tries_keys_to_others_links_is_refused_and_another_address_is_let_in()
    {
        using var browser = product.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * RateLimits.TokensInARow + 60).Select(number => Try(browser, "203.0.113.70", $"/acknowledge/{number}")));
        Assert.Contains(HttpStatusCode.NotFound, answers);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.NotFound, await Try(browser, "203.0.113.71", "/acknowledge/1"));
    }

    static async Task<HttpStatusCode> Try(HttpClient browser, string forwardedFor, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add(ProductBehindProxy.From, Proxy);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return (await browser.SendAsync(request, Ct)).StatusCode;
    }

    [Fact]
    public async Task Only_the_proxy_is_believed_about_where_a_request_came_from()
    {
        const string outside = "203.0.113.60";
        using var browser = product.Browser();
        var fields = await Fields(browser);
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await SignIn(browser, outside, $"198.51.100.{attempt}", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignIn(browser, outside, "198.51.100.99", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(browser, Proxy, "198.51.100.99", fields)).StatusCode);
    }

    [Theory]
    [InlineData("/signin", BodyLimits.SignIn + 1)]
    [InlineData("/language", BodyLimits.Ordinary + 1)]
    public async Task A_body_that_a_page_has_no_use_for_is_refused_in_words_before_it_is_read(string page, long length)
    {
        using var browser = product.Browser();
        using var body = new ByteArrayContent(new byte[length]);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), body, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Det du skickade är för stort", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    static async Task<(string, string)[]> Fields(HttpClient browser)
    {
        var html = await browser.GetStringAsync(new Uri("/signin", UriKind.Relative), Ct);
        var token = Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return [("Email", "ingen.alls@strandkoping.example"), ("Password", "fel lösenord som är långt"), ("__RequestVerificationToken", token)];
    }

    static async Task<HttpResponseMessage> SignIn(HttpClient browser, string from, string forwardedFor, (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin")
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add(ProductBehindProxy.From, from);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await browser.SendAsync(request, Ct);
    }
}

public sealed class SlowSignInTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bodies_that_never_end_keep_nobody_from_signing_in()
    {
        await using var product = new EmbeddedProduct();
        product.UseKestrel(0);
        product.StartServer();
        var address = product.ClientOptions.BaseAddress;
        var slow = new List<TcpClient>();
        try
        {
            for (var n = 0; n < 55; n++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync(address.Host, address.Port, Ct);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                    $"POST /signin HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 30000\r\n\r\nEmail=a"), Ct);
            }
            using var browser = new HttpClient { BaseAddress = address };
            var html = await browser.GetStringAsync(new Uri("/signin", UriKind.Relative), Ct);
            var token = Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
            using var form = new FormUrlEncodedContent([new("Email", "ingen@strandkoping.example"), new("Password", "fel lösenord som är långt"), new("__RequestVerificationToken", token)]);
            var answer = await browser.PostAsync(new Uri("/signin", UriKind.Relative), form, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            foreach (var client in slow) client.Dispose();
        }
    }
}

/// <summary>A test server has no connections: the address of the other end is what the test says.</summary>
public sealed class ProductBehindProxy : EmbeddedProduct, IStartupFilter
{
    public const string From = "X-Test-From";

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Arende:BehindProxy"] = "true" };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(this));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Headers[From] is [{ } from]) context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return rest(context);
        });
        next(app);
    };
}
