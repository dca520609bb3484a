using Microsoft.Playwright;

namespace Arende.Benchmarks;

/// <summary>P11: what a page costs somebody with a slow line and a slow computer, in a real browser; of many pages the worst.</summary>
internal static class PageBenchmark
{
    private const int Loads = 3;

    // What each role opens most, and the longest of its kind: lists with nothing filtered away, a case that has been decided.
    private static readonly (string Account, string Path)[] pages =
    [
        ("", "/signin"), ("hanna", "/"), ("nils", "/"), ("nils", "/inbox"), ("nils", "/cases?scope=all&state=all"),
        ("conny", "/assignments?whose=all&status=all"), ("ronja", "/distribution"), ("nils", "/meetings"), ("conny", "/reports"),
        ("nils", "case"), ("nils", "meeting"), ("conny", "assignment"),
        // For anybody: what those read who have no account.
        ("", "/notice-board"), ("", "notice"), ("", "/public/meetings"), ("", "public meeting"),
    ];

    // What is opened from a list: the list, and which of its links.
    private static readonly Dictionary<string, string> lists = new()
    {
        ["case"] = "/cases?scope=all&state=all", ["meeting"] = "/meetings", ["assignment"] = "/assignments?whose=all&status=all",
        ["notice"] = "/notice-board", ["public meeting"] = "/public/meetings",
    };

    public static async Task Run()
    {
        var chromium = Environment.GetEnvironmentVariable("ARENDE_TEST_CHROMIUM") is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException("ARENDE_TEST_CHROMIUM is not set: run ./bench.sh");
        await using var product = await ServedProduct.Start(new Dictionary<string, string> { ["Arende__Demo"] = "true", ["Arende__PublicMeetings__Shown"] = "true" });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });

        var worst = new PageLoad(0, 0, 0, 0);
        foreach (var (account, path) in pages)
        {
            var (address, session) = await Open(browser, product.Address, account, path);
            foreach (var width in new[] { 390, 1280 })
            {
                var load = await Measure(browser, session, product.Address + address, width);
                Figure.Note($"{address,-45} {width,5} px: {load.Bytes / 1024,4:0} KB, script {load.Script / 1024:0.0} KB, LCP {load.Paint:0.00} s, CLS {load.Shift:0.000}");
                worst = new PageLoad(Math.Max(worst.Bytes, load.Bytes), Math.Max(worst.Script, load.Script), Math.Max(worst.Paint, load.Paint), Math.Max(worst.Shift, load.Shift));
            }
        }
        Figure.Print("P11a", "page-bytes", worst.Bytes / 1024, "KB", "<=150");
        Figure.Print("P11b", "page-script", worst.Script / 1024, "KB", "<=50");
        Figure.Print("P11c", "page-lcp", worst.Paint, "s", "<=1.7");
        Figure.Print("P11d", "page-cls", worst.Shift, "shift", "<=0.05");
    }

    // Opened once at full speed, so that no figure holds the compilation of the page's own code; it fails here if it isn't there.
    private static async Task<(string Address, string Session)> Open(IBrowser browser, string home, string account, string path)
    {
        await using var context = await browser.NewContextAsync(new() { Locale = "sv-SE", BaseURL = home });
        var page = await context.NewPageAsync();
        if (account.Length > 0)
        {
            await page.GotoAsync("/signin");
            await page.Locator($"form:has(input[name=account][value={account}]) button").ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("signin", StringComparison.Ordinal));
        }
        if (lists.TryGetValue(path, out var list))
        {
            await page.GotoAsync(list);
            path = (await Longest(page, await page.Locator(account.Length > 0 ? "a.list__link" : $"main a[href^='{list}/']").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))")))!;
        }
        var answer = await page.GotoAsync(path);
        if (answer is not { Ok: true }) throw new InvalidOperationException($"{path} answered {answer?.Status}.");
        return (path, await context.StorageStateAsync());
    }

    // Of what the list leads to the page that is longest.
    private static async Task<string?> Longest(IPage page, IEnumerable<string> addresses)
    {
        (string? Address, int Length) longest = (null, -1);
        foreach (var address in addresses.Distinct())
        {
            await page.GotoAsync(address);
            if ((await page.ContentAsync()).Length is var length && length > longest.Length) longest = (address, length);
        }
        return longest.Address;
    }

    private static async Task<PageLoad> Measure(IBrowser browser, string session, string address, int width)
    {
        var loads = new List<PageLoad>();
        while (loads.Count < Loads)
        {
            await using var context = await browser.NewContextAsync(new() { StorageState = session, Locale = "sv-SE", ViewportSize = new() { Width = width, Height = 844 } });
            loads.Add(await PageLoad.Of(context, address));
        }
        return new PageLoad(Middle(l => l.Bytes), Middle(l => l.Script), Middle(l => l.Paint), Middle(l => l.Shift));

        double Middle(Func<PageLoad, double> figure) => Figure.Median(loads.Select(figure));
    }
}
