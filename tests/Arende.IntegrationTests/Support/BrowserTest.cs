using Microsoft.Playwright;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A test in a browser window of its own: no cookies from another test, Swedish, Stockholm time. When a test fails, every open
/// page is pictured in <c>TestResults/</c>.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    readonly List<IBrowserContext> contexts = [];
    IBrowserContext? context;
    IPage? page;

    protected IPage Page => page ?? throw new InvalidOperationException("The browser window has not been opened yet.");

    /// <summary>Another page of the same window shares its cookies; another person is another context.</summary>
    protected IBrowserContext Context => context ?? throw new InvalidOperationException("The browser window has not been opened yet.");

    /// <summary>Screen size, script on or off and the like, for the tests of one class.</summary>
    protected virtual BrowserNewContextOptions Window => new() { Locale = "sv-SE", TimezoneId = "Europe/Stockholm" };

    public virtual async ValueTask InitializeAsync()
    {
        context = await NewContext();
        page = await context.NewPageAsync();
    }

    /// <summary>A second person at a second computer. Closed with the test's own.</summary>
    protected async Task<IBrowserContext> NewContext()
    {
        var another = await (await chromium.Browser()).NewContextAsync(Window);
        another.SetDefaultTimeout(60_000);
        contexts.Add(another);
        return another;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed) await TakePictures();
        }
        finally
        {
            foreach (var opened in contexts) await opened.DisposeAsync();
        }
    }

    async Task TakePictures()
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? GetType().Name;
        var name = string.Concat(test.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));
        var number = 0;
        foreach (var open in contexts.SelectMany(c => c.Pages))
        {
            var path = Path.Combine(TestServices.Root, "TestResults", $"{name}-{++number}.png");
            await open.ScreenshotAsync(new() { Path = path, FullPage = true });
            TestContext.Current.TestOutputHelper?.WriteLine($"Picture: {path} ({open.Url})");
        }
    }
}
