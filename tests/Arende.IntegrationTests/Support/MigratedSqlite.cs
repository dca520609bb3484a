using Arende.Adapters.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Support;

/// <summary>A SQLite file with this version's tables and no people, made once a run by the product's own migration, and copied to whoever begins with it.</summary>
static class MigratedSqlite
{
    static readonly Lazy<Task<string>> made = new(Make);

    public static async Task CopyTo(string path) => File.Copy(await made.Value, path);

    static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("arende-migrated-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var path = Path.Combine(folder.FullName, "arende.db");
        await using (var services = new ServiceCollection().AddLogging().AddArendeStorage(null, path).BuildServiceProvider())
            await ArendeDatabase.Migrate(services, CancellationToken.None);
        // What is still in the log beside the file is written into it when the last connection is closed.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
