using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arende.IntegrationTests.Support;

/// <summary>The product as it is, on SQLite, with the demo's people and cases; for tests that read its pages as a browser would.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("arende-site-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    public TestSite() => factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        DemoData.CopyTo(folder);
        host.UseSetting("Arende:Data", folder);
        host.UseSetting("Arende:Demo", "true");
        host.ConfigureServices(TestApplication.AddShippedDefinitions);
    });

    /// <summary>The demo's report, made another file by its title.</summary>
    public static string Report(string title) => File.ReadAllText(
        Path.Combine(TestApplication.RepositoryRoot, "src/Arende.Demo/verksamhetsberattelse-strandkoping-2024.md"))
        + $"\n\n### Om testet\n\n{title}\n";

    public IServiceProvider Services => factory.Services;

    /// <summary>Where a file of the store lies.</summary>
    public string PathOf(string digest) => Path.Combine(folder, "files", digest[..2], digest);

    public async Task<Visitor> SignIn(string account)
    {
        // A test that watches what its requests do knows them by it.
        factory.Server.PreserveExecutionContext = true;
        var visitor = new Visitor(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var answer = await visitor.Post("/signin", "/signin?handler=demo", ("account", account));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        MigratedSqlite.CloseConnections(Path.Combine(folder, "arende.db"));
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What a page answered. <c>Text</c> has no tags and single spaces.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string Html, string? Location)
{
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Html.Replace("<wbr>", "", StringComparison.Ordinal), "<[^>]+>", " ")), @"\s+", " ");

    /// <summary>The text of what the page is about: without the frame, its menu and its counts.</summary>
    public string Main => (this with { Html = Regex.Match(Html, "<main.*</main>", RegexOptions.Singleline).Value }).Text;

    /// <summary>The first match's first group.</summary>
    public string Find(string pattern)
    {
        var match = Regex.Match(Html, pattern);
        Assert.True(match.Success, $"Nothing matches {pattern} in: {Text}");
        return WebUtility.HtmlDecode(match.Groups[1].Value);
    }
}

/// <summary>Somebody who is signed in and sends what the pages' forms would send.</summary>
public sealed class Visitor(HttpClient browser)
{
    public async Task<PageAnswer> Get(string path) => await Answer(await browser.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Sends a form of a page, with that page's token.</summary>
    public async Task<PageAnswer> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = (await Get(page)).Find("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", token))) form.Add(new StringContent(value), name);
        return await Answer(await browser.PostAsync(action, form, TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a form of a page with files in its field <c>Files</c>.</summary>
    public async Task<PageAnswer> Upload(string page, string action, IReadOnlyList<(string Name, string Content)> files, params (string Name, string Value)[] fields)
    {
        var token = (await Get(page)).Find("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", token))) form.Add(new StringContent(value), name);
        foreach (var (name, content) in files) form.Add(new StringContent(content), "Files", name);
        return await Answer(await browser.PostAsync(action, form, TestContext.Current.CancellationToken));
    }

    /// <summary>A file, with the headers that it comes with. The caller closes it.</summary>
    public Task<HttpResponseMessage> Download(string path) => browser.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Imports a report as pasted text.</summary>
    /// <returns>The address of the case.</returns>
    public async Task<string> Import(string report)
    {
        var answer = await Post("/cases/import", "/cases/import", ("Pasted", report));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return await Finish(answer.Location!);
    }

    /// <summary>Makes the case of a file that was looked through: one of its own, with assignments of its own, whatever other tests have imported.</summary>
    public async Task<string> Finish(string review)
    {
        var rows = System.Text.RegularExpressions.Regex.Matches((await Get(review)).Html, "name=\"Doubled\" value=\"(\\d+)\"").Select(row => ("Doubled", row.Groups[1].Value));
        var made = await Post(review, $"{review}?handler=Create", [("Another", "true"), .. rows]);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        return made.Location!;
    }

    private static async Task<PageAnswer> Answer(HttpResponseMessage response) => new(
        response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.Location?.ToString());
}
