using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Arende.IntegrationTests.Support;

/// <summary>One real browser for the whole run, started when the first test asks for it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    public async Task<IBrowser> Browser() => (await started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully) return;
        var (playwright, browser) = await started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    static async Task<(IPlaywright, IBrowser)> Start()
    {
        var path = TestServices.Chromium;
        // Five seconds are little on a machine that runs everything at once.
        Assertions.SetDefaultExpectTimeout(60_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            // A container has neither user namespaces for the sandbox nor a big /dev/shm. All pages are the product's own: they may share their processes.
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-site-isolation-trials", "--renderer-process-limit=2"],
        });
        return (playwright, browser);
    }
}
