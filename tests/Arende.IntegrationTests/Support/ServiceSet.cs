using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Arende.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.IntegrationTests.Support;

/// <summary>A PostgreSQL and a RabbitMQ, and the script that takes them away and gives them back. Its folder is thrown away after the run.</summary>
public sealed partial class ServiceSet
{
    const int VirtualHostsAtOnce = 8;

    static readonly SemaphoreSlim broker = new(1);

    readonly string folder;
    readonly IReadOnlyDictionary<string, string> told;
    readonly Lazy<Task<string>> migrated;
    readonly ConcurrentQueue<string> virtualHosts = [];
    readonly ConcurrentBag<UsedAgain> emptied = [];
    readonly Lazy<Task<UsedAgain.Beginning>> beginning;

    ServiceSet(string folder, IReadOnlyDictionary<string, string> told)
    {
        (this.folder, this.told) = (folder, told);
        migrated = new(MakeMigrated);
        beginning = new(ReadBeginning);
    }

    public string Postgres => told["ARENDE_TEST_POSTGRES"];

    public Uri RabbitMq => new(told["ARENDE_TEST_RABBITMQ"]);

    public string Chromium => told["ARENDE_TEST_CHROMIUM"];

    /// <summary>The one that <c>test.sh</c> has started, or null.</summary>
    public static ServiceSet? Told()
    {
        string[] names = ["ARENDE_TEST_FOLDER", "ARENDE_TEST_POSTGRES", "ARENDE_TEST_RABBITMQ", "ARENDE_TEST_CHROMIUM"];
        var told = names.ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name) ?? "");
        return told.ContainsValue("") ? null : new ServiceSet(told["ARENDE_TEST_FOLDER"], told);
    }

    /// <summary>Where it runs already, it goes on.</summary>
    public static ServiceSet Start(string folder)
    {
        var unknown = new ServiceSet(folder, new Dictionary<string, string>());
        unknown.Run(CancellationToken.None, "start").GetAwaiter().GetResult();
        var lines = unknown.Run(CancellationToken.None, "env").GetAwaiter().GetResult();
        return new ServiceSet(folder, ExportLine().Matches(lines).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value));
    }

    public async Task<string> Run(CancellationToken ct, params string[] command)
    {
        var start = new ProcessStartInfo(Path.Combine(TestServices.Root, "tests/services.sh"), command) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ARENDE_TEST_FOLDER"] = folder;
        // Where a server is killed, what was committed must be on the disk.
        if (TestServices.AreTakenAway) start.Environment["ARENDE_TEST_FSYNC"] = "on";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"services.sh {string.Join(' ', command)}: {await errors}");
    }

    /// <summary>Makes a database: a copy of one that was migrated once, file by file (a third of the work of copying through the log), or an empty one.</summary>
    public async Task CreateDatabase(string name, bool isMigrated) =>
        await Maintain(isMigrated ? $"CREATE DATABASE {name} TEMPLATE {await migrated.Value} STRATEGY FILE_COPY" : $"CREATE DATABASE {name}");

    /// <summary>A migrated one: emptied by whoever had it before, or made.</summary>
    internal async Task<UsedAgain> TakeDatabase()
    {
        if (emptied.TryTake(out var free)) return free;
        var began = await beginning.Value;
        var name = $"arende_{Guid.NewGuid():N}";
        await CreateDatabase(name, isMigrated: true);
        return new UsedAgain(name, ConnectionString(name), began);
    }

    /// <returns>False where nobody else may use it.</returns>
    internal async Task<bool> GiveBack(UsedAgain database)
    {
        if (!await database.Empty()) return false;
        emptied.Add(database);
        return true;
    }

    public string ConnectionString(string name) => new NpgsqlConnectionStringBuilder(Postgres) { Database = name, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Copying a database takes as long as it takes.</summary>
    public async Task Maintain(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres", 0));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A virtual host that nobody has used. Some are made at once: each run of rabbitmqctl starts an Erlang of its own.</summary>
    public async Task<string> VirtualHost()
    {
        await broker.WaitAsync();
        try
        {
            if (virtualHosts.IsEmpty)
            {
                string[] made = [.. Enumerable.Range(0, VirtualHostsAtOnce).Select(_ => $"arende-{Guid.NewGuid():N}")];
                await Run(CancellationToken.None, ["rabbit-vhosts", .. made]);
                foreach (var one in made) virtualHosts.Enqueue(one);
            }
            return virtualHosts.TryDequeue(out var name) ? name : throw new InvalidOperationException("No virtual host was made.");
        }
        finally
        {
            broker.Release();
        }
    }

    async Task<string> MakeMigrated()
    {
        var name = $"arende_migrated_{Guid.NewGuid():N}";
        await Maintain($"CREATE DATABASE {name}");
        await using var services = new ServiceCollection().AddLogging().AddArendeStorage(To(name, 60), null).BuildServiceProvider();
        await ArendeDatabase.Migrate(services, CancellationToken.None);
        return name;
    }

    async Task<UsedAgain.Beginning> ReadBeginning()
    {
        // Its last connection is closed before it is copied.
        await using var source = NpgsqlDataSource.Create(To(await migrated.Value, 60));
        return await UsedAgain.Beginning.Of(source);
    }

    // Pooled where it can be, since a new connection takes longer than what it is asked for: one to a server that a test has killed would fail.
    string To(string database, int seconds) => new NpgsqlConnectionStringBuilder(Postgres)
        { Database = database, Pooling = database == "postgres" && !TestServices.AreTakenAway, Timeout = 60, CommandTimeout = seconds }.ConnectionString;

    [GeneratedRegex("export ([A-Z_]+)='([^']*)'")]
    private static partial Regex ExportLine();
}
