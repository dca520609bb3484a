using System.Net;
using System.Net.Sockets;
using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Arende.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arende.IntegrationTests.Hosting;

public sealed class OpenDatabaseTests
{
    // Against hanging; the first try takes a part of a second.
    static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_is_away_at_start_is_told_of_by_the_first_try()
    {
        var postgres = $"Host=127.0.0.1;Port={FreePort()};Database=arende;Username=arende";
        await using var services = new ServiceCollection().AddLogging().AddArendeStorage(postgres, null).BuildServiceProvider();
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var open = new OpenDatabase(services, Settings(postgres), new DatabaseState(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), new Told(told));

        var start = open.StartAsync(Ct);
        Assert.Contains("The database doesn't answer, trying again", await told.Task.WaitAsync(Guard, Ct), StringComparison.Ordinal);
        await start;
        await open.StopAsync(Ct);
    }

    [Fact]
    public async Task What_was_begun_before_the_start_is_what_the_start_waits_for()
    {
        var postgres = $"Host=127.0.0.1;Port={FreePort()};Database=arende;Username=arende";
        await using var services = new ServiceCollection().AddLogging().AddArendeStorage(postgres, null).BuildServiceProvider();
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new Told(told);
        using var open = new OpenDatabase(services, Settings(postgres), new DatabaseState(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), log);

        open.MakeModel();
        open.Begin();
        await told.Task.WaitAsync(Guard, Ct);
        await open.StartAsync(Ct);

        Assert.Equal(1, log.Lines);
        await open.StopAsync(Ct);
    }

    [Fact]
    public async Task What_refuses_the_start_after_it_was_begun_is_thrown_by_the_start()
    {
        var postgres = $"Host=127.0.0.1;Port={FreePort()};Database=arende;Username=arende";
        // No database at all: nothing that is tried again.
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var open = new OpenDatabase(services, Settings(postgres), new DatabaseState(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), NullLogger<OpenDatabase>.Instance);

        open.Begin();

        await Assert.ThrowsAsync<InvalidOperationException>(() => open.StartAsync(Ct));
    }

    [Fact]
    public async Task Instances_that_no_interpreter_of_the_build_reads_are_told_of_once_the_server_has_started()
    {
        await using var app = await TestApplication.OnSqlite();
        await app.Do<ArendeDb>(async db =>
        {
            db.Add(StrandedInstancesTests.Of("elsa-3.7-1", InstanceStatus.Running));
            await db.SaveChangesAsync(Ct);
        });
        var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var open = new OpenDatabase(app.Services, Settings(null), new DatabaseState(), new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), new Told(told));

        await open.StartAsync(Ct);

        Assert.Contains("'elsa-3.7-1'", await told.Task.WaitAsync(Guard, Ct), StringComparison.Ordinal);
        await open.StopAsync(Ct);
    }

    /// <param name="postgres">Null: embedded, without the demo.</param>
    static ArendeSettings Settings(string? postgres) => ArendeSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Arende", postgres), new("Arende:Demo", "false")]).Build(),
        new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    sealed class Told(TaskCompletionSource<string> first) : ILogger<OpenDatabase>
    {
        int lines;

        public int Lines => lines;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Interlocked.Increment(ref lines);
            first.TrySetResult(formatter(state, exception));
        }
    }
}
