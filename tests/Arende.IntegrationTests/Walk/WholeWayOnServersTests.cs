using System.Diagnostics;
using Arende.IntegrationTests.Support;
using Arende.Web.Commands;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Walk;

/// <summary>PostgreSQL, RabbitMQ and a mail server, and browsers that run no script.</summary>
public sealed class WholeWayOnServersTests(Chromium chromium) : WholeWay(chromium)
{
    readonly TestPostgres postgres = new() { IsMigrated = false };
    readonly TestRabbit rabbit = new();
    readonly SmtpSink smtp = new();
    ServerProduct? product;

    protected override EmbeddedProduct Product => product!;

    protected override BrowserNewContextOptions Window => new(base.Window) { JavaScriptEnabled = false };

    protected override Task<IReadOnlyList<WalkMail>> Mails() => Task.FromResult<IReadOnlyList<WalkMail>>(
        [.. smtp.Mails.Select(mail => new WalkMail(mail.Recipients.Single(), mail.Message.Subject ?? "", mail.Message.TextBody ?? ""))]);

    public override async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        await smtp.InitializeAsync();
        await Migrate();
        product = new ServerProduct(postgres.GiveAway(), rabbit.Uri, smtp.Port);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (product is not null) await product.DisposeAsync();
        await smtp.DisposeAsync();
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
    }

    // As in production: a server's database is brought up to date by command, before the new version is started.
    async Task Migrate()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "migrate"]);
        start.Environment["ConnectionStrings__Arende"] = postgres.GiveAway();
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    sealed class ServerProduct(string database, Uri broker, int port) : EmbeddedProduct
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["ConnectionStrings:Arende"] = database, ["Arende:RabbitMq"] = broker.ToString(), ["Arende:Demo"] = "true",
            ["Arende:Smtp:Host"] = SmtpSink.Host, ["Arende:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Arende:Smtp:From"] = "arende@strandkoping.example",
        };

        // A demo on a server database is never in production.
        protected override void ConfigureWebHost(IWebHostBuilder builder) => base.ConfigureWebHost(builder.UseEnvironment("Staging"));
    }
}
