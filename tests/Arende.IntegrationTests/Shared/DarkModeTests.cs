using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Shared;

/// <summary>The walks ask axe in light colours.</summary>
public sealed class DarkModeTests(Chromium chromium, ServedDemo demo) : BrowserTest(chromium)
{
    protected override BrowserNewContextOptions Window => new() { Locale = "sv-SE", TimezoneId = "Europe/Stockholm", ColorScheme = ColorScheme.Dark };

    [Fact]
    public async Task What_is_written_stands_out_in_the_dark_too()
    {
        var address = demo.Address;
        var findings = new List<string>();
        await Page.GotoAsync(address + "/signin");
        await Check("/signin");
        await Page.Locator("form:has(input[name=account][value=kim]) button").ClickAsync();
        await Page.HasLeftSignIn();
        foreach (var path in new[] { "/", "/cases?scope=all", "/assignments?whose=all&status=all", "/search?q=kommun", "/styleguide" })
        {
            await Page.GotoAsync(address + path);
            await Check(path);
        }
        await Page.GotoAsync(address + "/");
        await Page.Locator("a[href^='/workitems/']").First.ClickAsync();
        await Page.IsAt(new Regex("/workitems/[^/]+$"));
        await Page.WaitForFunctionAsync("document.readyState === 'complete'");
        await Check("a task");
        Assert.Empty(findings);

        async Task Check(string path)
        {
            var background = await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.shell')).backgroundColor");
            Assert.Equal("rgb(21, 18, 14)", background);
            findings.AddRange((await Axe.Findings(Page)).Select(finding => $"{path}: {finding}"));
        }
    }
}
