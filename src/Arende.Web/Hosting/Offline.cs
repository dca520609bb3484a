using System.CommandLine;
using Arende.Adapters.Storage;
using Arende.Demo;
using Arende.Web.Commands;

namespace Arende.Web.Hosting;

/// <summary>The product without its server, for a command: nothing listens, nothing is sent; what is written in the outbox waits for the server.</summary>
internal sealed class Offline(IHost host) : IAsyncDisposable, IDisposable
{
    public IServiceProvider Services => host.Services;

    public ArendeSettings Settings => Services.GetRequiredService<ArendeSettings>();

    /// <param name="parsed">May say Development, Staging or Production; else the environment variables do.</param>
    public static Offline Open(ParseResult parsed)
    {
        var environment = parsed.GetValue(CommandLine.Environment);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Find(), EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(parsed.Around().Settings);
        builder.AddArende();
        return new Offline(builder.Build());
    }

    public AsyncServiceScope Scope() => Services.CreateAsyncScope();

    public Task Migrate(CancellationToken ct) => ArendeDatabase.Migrate(Services, ct);

    /// <summary>An embedded database follows the program; a server's is migrated when its administrator says so. The demo's people are there.</summary>
    public async Task<bool> Prepare(CancellationToken ct)
    {
        if (Settings.IsEmbedded) await Migrate(ct);
        if (!Settings.Demo) return false;
        await Services.GetRequiredService<DemoClock>().Load(ct);
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<SeedDemo>().Run(ct);
    }

    public void Dispose() => host.Dispose();

    public ValueTask DisposeAsync()
    {
        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
