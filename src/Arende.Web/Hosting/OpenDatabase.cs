using System.Data.Common;
using Arende.Adapters.Storage;
using Arende.Application.Bodies;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Demo;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Arende.Web.Hosting;

/// <summary>
/// The first thing that a server does: opens the database, brings an embedded one up to date, and fills the demo's. A
/// PostgreSQL that is away is waited for, while the pages say so; one that needs `migrate` stops the server.
/// </summary>
public sealed partial class OpenDatabase(
    IServiceProvider services, ArendeSettings settings, DatabaseState state, IHostApplicationLifetime lifetime, ILogger<OpenDatabase> log) : BackgroundService
{
    private const string NoSuchDatabase = "3D000";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private Task? begun;
    // A refusal before anything else has started flies: the server never starts. Later it is stopped.
    private bool isStarted;

    /// <summary>Makes EF Core's model from now on: a quarter of a start, and it asks no database. What fails here fails again where the model is used.</summary>
    public void MakeModel() => Task.Run(() =>
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<ArendeDb>().Model;
    });

    /// <summary>Opens it from now on, beside what the server does before it starts. Whoever starts it waits for that.</summary>
    public void Begin() => begun ??= Task.Run(() => settings.IsEmbedded ? Open(lifetime.ApplicationStopping) : TryOpen(lifetime.ApplicationStopping));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        await begun!.WaitAsync(cancellationToken);
        isStarted = true;
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!state.IsOpen && state.Refusal is null)
        {
            await Task.Delay(Pause, stoppingToken);
            await TryOpen(stoppingToken);
        }
        while (state.IsOpen && !await TryTellOfStranded(stoppingToken)) await Task.Delay(Pause, stoppingToken);
    }

    private async Task TryOpen(CancellationToken ct)
    {
        try
        {
            await Open(ct);
            if (state.IsOpen) DatabaseIsOpen();
        }
        catch (RefusedToStartException refusal) when (isStarted)
        {
            state.Refuse(refusal);
            lifetime.StopApplication();
        }
        catch (Exception exception) when (DatabaseOutage.IsOne(exception))
        {
            DatabaseIsAway(exception.Message);
        }
    }

    private async Task Open(CancellationToken ct)
    {
        if (settings.IsEmbedded)
        {
            await ArendeDatabase.Migrate(services, ct);
        }
        else
        {
            await RefuseIfPending(ct);
            await KeepBodiesOrRefuse(ct);
        }
        if (settings.Demo)
        {
            await services.GetRequiredService<DemoClock>().Load(ct);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().Run(ct);
        }
        state.Opened();
    }

    // At the start, when somebody reads what is said, and not at the next click in a case. All running instances are looked through, and nobody waits for that.
    private async Task<bool> TryTellOfStranded(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        try
        {
            foreach (var stranded in await StrandedInstances.Find(of.GetRequiredService<ArendeDb>(), of.GetRequiredService<IWorkflowInterpreter>(), ct))
                InstancesAreStranded(stranded.Count, stranded.Format);
            return true;
        }
        catch (Exception exception) when (DatabaseOutage.IsOne(exception))
        {
            DatabaseIsAway(exception.Message);
            return false;
        }
    }

    private async Task KeepBodiesOrRefuse(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var of = scope.ServiceProvider;
        try
        {
            await KeepBodies.Run(of.GetRequiredService<ArendeDb>(), of.GetRequiredService<BodySettings>(), of.GetRequiredService<KeptBodies>(), of.GetRequiredService<TimeProvider>(), ct);
            await KeepCalendars.Run(of.GetRequiredService<ArendeDb>(), of.GetRequiredService<ReportingCalendar>(), ct);
        }
        catch (BodiesRefusedException refused)
        {
            throw new RefusedToStartException(refused.Message);
        }
    }

    // An older version may still run, and may not bear what a migration renames: only the administrator knows when it is gone.
    private async Task RefuseIfPending(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ArendeDb>().Database;
        await Knock(database, ct);
        var pending = (await database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            throw new RefusedToStartException($"the database is behind this version ({string.Join(", ", pending)}). Run 'migrate' first, then start again.");
    }

    // Looking for migrations goes on for half a minute before it says that nobody is there.
    private static async Task Knock(DatabaseFacade database, CancellationToken ct)
    {
        try
        {
            await database.OpenConnectionAsync(ct);
            await database.CloseConnectionAsync();
        }
        catch (DbException exception) when (exception.SqlState == NoSuchDatabase)
        {
            // 'migrate' makes it: all its migrations are pending.
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database doesn't answer, trying again: {Reason}")]
    private partial void DatabaseIsAway(string reason);

    [LoggerMessage(LogLevel.Error, "{Count} cases and periods can't move on here: they were begun by an interpreter that writes '{Format}', and this build has none that reads it. Start a build that has it (docs/elsa.md); until then nobody can answer their steps.")]
    private partial void InstancesAreStranded(int count, string format);

    [LoggerMessage(LogLevel.Information, "The database is open.")]
    private partial void DatabaseIsOpen();
}
