using System.Text.Json;
using Microsoft.Playwright;

namespace Arende.Benchmarks;

/// <summary>What one load of a page cost, with nothing in the browser's cache.</summary>
/// <param name="Bytes">Over the wire, headers too, of the page and of all that it fetched.</param>
/// <param name="Paint">LCP, in seconds from the click.</param>
/// <param name="Shift">CLS.</param>
internal sealed record PageLoad(double Bytes, double Script, double Paint, double Shift)
{
    // "Slow 4G" as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up, a processor four times slower.
    private const int Latency = 150, Down = 1_600_000 / 8, Up = 750_000 / 8, Slower = 4;

    // Both are delivered to an observer, the earlier ones too, and it is asked for what it has when nothing more is fetched.
    private const string Observe = """
        () => new Promise(done => {
          let paint = 0, shift = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) shift += e.value; })
            .observe({ type: "layout-shift", buffered: true });
          new PerformanceObserver(list => { for (const e of list.getEntries()) paint = e.startTime; })
            .observe({ type: "largest-contentful-paint", buffered: true });
          const ask = () => paint ? done([paint / 1000, shift]) : requestAnimationFrame(ask);
          requestAnimationFrame(() => requestAnimationFrame(ask));
        })
        """;

    public static async Task<PageLoad> Of(IBrowserContext browser, string address)
    {
        var page = await browser.NewPageAsync();
        var wire = await browser.NewCDPSessionAsync(page);
        var scripts = new HashSet<string>();
        double bytes = 0, script = 0;
        wire.Event("Network.responseReceived").OnEvent += (_, response) =>
        {
            if (Text(response, "type") == "Script") scripts.Add(Text(response, "requestId"));
        };
        wire.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            var length = finished!.Value.GetProperty("encodedDataLength").GetDouble();
            bytes += length;
            if (scripts.Contains(Text(finished, "requestId"))) script += length;
        };
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = Down, ["uploadThroughput"] = Up,
        });
        await wire.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var seen = await page.EvaluateAsync<double[]>(Observe);
        await page.CloseAsync();
        return new PageLoad(bytes, script, seen[0], seen[1]);
    }

    private static string Text(JsonElement? answer, string name) => answer!.Value.GetProperty(name).GetString()!;
}
