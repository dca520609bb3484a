using System.Diagnostics;
using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Hosting;

public sealed class DemoTests(EmbeddedProduct demo, EmbeddedWithoutDemo real) : IClassFixture<EmbeddedProduct>, IClassFixture<EmbeddedWithoutDemo>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_passes_and_tells_what_happened()
    {
        using var browser = await demo.BrowserOf("ulla");
        var answer = await EmbeddedProduct.Post(browser, "/demo/clock", "/demo/clock", ("step", "Day"));
        var page = await browser.GetStringAsync(answer.Headers.Location, Ct);
        Assert.Contains("Förfallet: Sätt upp belysning", page, StringComparison.Ordinal);
        await Shows(browser, "/demo/mailbox", "ulla.uppdragsansvarig@strandkoping.example");
    }

    [Fact]
    public async Task Three_years_of_periods_have_been_reported_and_the_trend_shows_the_latest()
    {
        using var browser = await demo.BrowserOf("conny");
        var year = TimeProvider.System.GetUtcNow().Year;
        var periods = await browser.GetStringAsync(new Uri("/reports", UriKind.Relative), Ct);
        Assert.All([$"helåret {year - 2}", $"augusti {year - 1}", $"oktober {year - 2}"], name => Assert.Contains(name, periods, StringComparison.OrdinalIgnoreCase));
        var trend = await browser.GetStringAsync(new Uri("/assignments/overview", UriKind.Relative), Ct);
        Assert.Contains($"augusti {year - 1}", trend, StringComparison.OrdinalIgnoreCase);
    }

    // Mails are sent by a job.
    static async Task Shows(HttpClient browser, string page, string text)
    {
        var watch = Stopwatch.StartNew();
        while (!(await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct)).Contains(text, StringComparison.Ordinal))
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(120)) throw new TimeoutException($"{page} never showed {text}.");
            await Task.Delay(200, Ct);
        }
    }

    [Fact]
    public async Task Outside_the_demo_nobody_is_offered_and_nobody_can_be_chosen()
    {
        using var browser = real.Browser();
        Assert.DoesNotContain("Hanna", await browser.GetStringAsync(new Uri("/signin", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await EmbeddedProduct.Post(browser, "/signin", "/signin?handler=demo", ("account", "adam"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Health_names_each_check()
    {
        using var browser = demo.Browser();
        var ready = await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Ct);
        Assert.Contains("\"database\":{\"status\":\"Healthy\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"broker\":", ready, StringComparison.Ordinal);
    }
}
