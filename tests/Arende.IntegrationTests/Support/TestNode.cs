using Arende.Adapters.Mail;
using Arende.Adapters.Messaging;
using Arende.Adapters.Storage;
using Arende.Application;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.IntegrationTests.Messaging;
using Arende.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arende.IntegrationTests.Support;

/// <summary>One running node of the product without its web: use cases, database, bus, and mail to a sink.</summary>
public sealed class TestNode : IAsyncDisposable
{
    readonly IHost host;

    TestNode(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    public MovableClock Clock => Services.GetRequiredService<MovableClock>();

    public SeenEvents Seen => Services.GetRequiredService<SeenEvents>();

    /// <summary>Migrates the database and starts everything. Without a broker's address the bus is in memory.</summary>
    /// <param name="settings">Where the product's own values won't do.</param>
    public static async Task<TestNode> Start(
        string? postgres, string? sqlite, string? rabbit, SmtpSink? smtp = null, MovableClock? clock = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        // What tests provoke would drown what they didn't: MassTransit and EF log every fault that we see again in our own words.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("MassTransit", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None).AddSimpleConsole();
        clock ??= new MovableClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<SeenEvents>();
        builder.Services.AddScoped<IEventHandler<Counted>, CountEvent>().AddScoped<IEventHandler<Poisoned>, SwallowPoison>()
            .AddScoped<IEventHandler<Interrupted>, OutlastTrouble>().AddScoped<IEventHandler<Appended>, AppendNumber>()
            .AddScoped<IEventHandler<Prepared>, PrepareFirst>();
        builder.Services.AddSingleton(TestApplication.ShippedDefinitions.Value);
        builder.Services.Configure<ArendeOptions>(options => (options.PublicUrl, options.DistributionHold) = ("https://arende.example", TimeSpan.Zero));
        builder.Services.AddArendeApplication().AddArendeTexts().AddArendeStorage(postgres, sqlite).AddArendeMessaging(rabbit);
        builder.Services.AddArendeMail(smtp is null
            ? null
            : new SmtpOptions
            {
                Host = SmtpSink.Host, Port = smtp.Port, From = "Kommunen <arende@kommunen.example>", Tls = "none",
                Timeout = builder.Configuration.GetValue("Arende:Smtp:Timeout", TimeSpan.FromSeconds(30)),
            });
        if (smtp is null) builder.Services.AddDemoMailbox();
        var host = builder.Build();
        await ArendeDatabase.Migrate(host.Services, CancellationToken.None);
        await host.StartAsync();
        return new TestNode(host);
    }

    public async Task<T> Use<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task Use<TService>(Func<TService, Task> work) where TService : notnull => Use<TService, bool>(async service =>
    {
        await work(service);
        return true;
    });

    public Task<T> Read<T>(Func<ArendeDb, Task<T>> query) => Use(query);

    public Task Save(params object[] rows) => Use<ArendeDb>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync();
    });

    /// <summary>Asks until the answer is yes.</summary>
    public async Task Until(string what, Func<ArendeDb, Task<bool>> question, int seconds = 60)
    {
        var deadline = Environment.TickCount64 + seconds * 1000;
        while (!await Read(question))
        {
            if (Environment.TickCount64 > deadline) throw new TimeoutException($"It never came true that {what}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
