using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Accounts;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Arende.IntegrationTests.Reliability;

/// <summary>The product's pages on PostgreSQL as in production, with accounts and passwords.</summary>
internal sealed partial class OfficeSite : IAsyncDisposable
{
    private const string Password = "ett långt lösenord";
    private readonly TestPostgres postgres = new();
    private readonly SmtpSink smtp = new();
    private WebApplicationFactory<Program>? factory;

    /// <summary>The same database by the use cases.</summary>
    public TestApplication Office { get; private set; } = null!;

    /// <param name="broker">Null for a bus in memory.</param>
    public static async Task<OfficeSite> Open(Uri? broker = null)
    {
        var site = new OfficeSite();
        await site.postgres.InitializeAsync();
        await site.smtp.InitializeAsync();
        site.Office = await TestApplication.OnPostgres(site.postgres);
        site.factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Arende", site.postgres.GiveAway());
            host.UseSetting("Arende:RabbitMq", broker?.ToString());
            host.UseSetting("Arende:Demo", "false");
            host.UseSetting("Arende:SealKey", "only for the tests");
            host.UseSetting("Arende:Smtp:Host", SmtpSink.Host);
            host.UseSetting("Arende:Smtp:Port", $"{site.smtp.Port}");
            host.UseSetting("Arende:Smtp:From", "Kommunen <arende@kommunen.example>");
        });
        return site;
    }

    /// <summary>A new person with the role, in the executive office, signed in.</summary>
    public async Task<HttpClient> SignIn(string name, string role)
    {
        var email = $"{name}@strandkoping.example";
        await Office.Do<CreateAccount, PersonId>(create => create.Run(
            Office.As(Role.Administrator), name, role, email, Office.As(role).UnitId, [role], Password, CancellationToken.None));
        var browser = factory!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var (status, _) = await Post(browser, "/signin", ("Email", email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, status);
        return browser;
    }

    /// <summary>Sends a page's form as a browser does, with its token.</summary>
    public static async Task<(HttpStatusCode Status, string Text)> Post(HttpClient browser, string page, params (string Name, string Value)[] fields) =>
        await Send(browser, page, await Token(browser, page), fields);

    public static async Task<string> Token(HttpClient browser, string page)
    {
        var html = await browser.GetStringAsync(page);
        return TokenField().Match(html) is { Success: true } token ? WebUtility.HtmlDecode(token.Groups[1].Value) : throw new InvalidOperationException($"{page} has no form.");
    }

    public static async Task<(HttpStatusCode Status, string Text)> Send(HttpClient browser, string page, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(page, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        await Office.DisposeAsync();
        await smtp.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
