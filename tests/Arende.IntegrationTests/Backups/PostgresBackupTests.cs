using Arende.Adapters.Files;
using Arende.Adapters.Storage;
using Arende.Application.Files;
using Arende.IntegrationTests.Commands;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Arende.IntegrationTests.Backups;

/// <summary>Files in rows.</summary>
public class PostgresBackupTests : BackupContract
{
    private readonly TestPostgres postgres = new();

    protected override (string Name, string Value)[] Here => Settings(postgres, "here");

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await postgres.InitializeAsync();
        return await TestApplication.OnPostgres(postgres, services =>
        {
            services.Replace(ServiceDescriptor.Singleton(provider => FileStore(Here, provider)));
            with(services);
        });
    }

    protected override async Task<(string Name, string Value)[]> Elsewhere()
    {
        var target = new TestPostgres { IsMigrated = false };
        await target.InitializeAsync();
        return Settings(target, Guid.NewGuid().ToString("N"));
    }

    protected override IServiceCollection Storage((string Name, string Value)[] settings)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddArendeStorage(settings.Single(setting => setting.Name == "ConnectionStrings:Arende").Value, null);
        return services.Replace(ServiceDescriptor.Singleton(provider => FileStore(settings, provider)));
    }

    // Backed up once more: the parts of the database are the same, to the last byte.
    protected override async Task MustHaveTheSameRows((string Name, string Value)[] restored) => Assert.Equal(await DatabaseParts(Here), await DatabaseParts(restored));

    /// <summary>Where files are kept; null for rows.</summary>
    protected virtual string? FilesOf(string name) => null;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await postgres.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<List<string>> DatabaseParts((string Name, string Value)[] settings)
    {
        var folder = Folder.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        var (code, output, errors) = await CommandLineTests.Run(["backup", folder.FullName], settings: settings);
        Assert.True(code == 0, errors);
        return [.. (await File.ReadAllLinesAsync(Path.Combine(output.Split('\n')[0], "SHA256SUMS"), Ct)).Where(line => line.Contains("  database/", StringComparison.Ordinal))];
    }

    private (string, string)[] Settings(TestPostgres database, string name)
    {
        List<(string, string)> settings = [("ConnectionStrings:Arende", database.GiveAway()), ("Arende:Demo", "false")];
        if (FilesOf(name) is { } files) settings.Add(("Arende:Files", files));
        return [.. settings];
    }

    private static IFileStore FileStore((string Name, string Value)[] settings, IServiceProvider provider) =>
        settings.FirstOrDefault(setting => setting.Name == "Arende:Files").Value is { } folder
            ? new FolderFileStore(folder, TimeProvider.System)
            : new PostgresFileStore(provider.GetRequiredService<Npgsql.NpgsqlDataSource>(), TimeProvider.System);
}

public sealed class PostgresWithFolderBackupTests : PostgresBackupTests
{
    protected override string FilesOf(string name) => Path.Combine(Folder.FullName, $"files-{name}");
}
