using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arende.IntegrationTests.Support;

/// <summary>The product as a newcomer starts it, on a database file of its own. A class fixture; derive to change a setting.</summary>
public class EmbeddedProduct : WebApplicationFactory<Program>
{
    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("arende-embedded-");

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>Where a real browser finds it, once it is served.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>A browser of its own: cookies, and no redirect followed.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    /// <summary>A browser in which one of the demo's people has signed in.</summary>
    public async Task<HttpClient> BrowserOf(string key)
    {
        var browser = Browser();
        var answer = await Post(browser, "/signin", "/signin?handler=demo", ("account", key));
        Assert.Equal(302, (int)answer.StatusCode);
        return browser;
    }

    /// <summary>Posts a form with the token of the page that it stands on.</summary>
    public static async Task<HttpResponseMessage> Post(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token));
        using var content = new FormUrlEncodedContent(form);
        return await browser.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Arende:Data", data.FullName);
        // What is seeded could depend on a setting.
        if (Settings.Count == 0)
        {
            DemoData.CopyTo(data.FullName);
            builder.ConfigureServices(TestApplication.AddShippedDefinitions);
        }
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && data.Exists) TestServices.CleanUp(DeleteAll).GetAwaiter().GetResult();
    }

    Task DeleteAll()
    {
        MigratedSqlite.CloseConnections(Path.Combine(data.FullName, "arende.db"));
        data.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>The same without the demo.</summary>
public sealed class EmbeddedWithoutDemo : EmbeddedProduct
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Arende:Demo"] = "false", ["Arende:Smtp:Host"] = "127.0.0.1", ["Arende:Smtp:From"] = "arende@strandkoping.example",
    };
}

/// <summary>The same at a port of its own.</summary>
public sealed class ServedProduct : EmbeddedProduct
{
    public ServedProduct()
    {
        UseKestrel(0);
        StartServer();
    }
}
