using Arende.Adapters.Sqlite;
using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Support;

/// <summary>A SQLite file with this version's tables, made once a run by the product's own migration, and copied to whoever begins with it: without people, or with those of <see cref="TestApplication"/>.</summary>
static class MigratedSqlite
{
    static readonly Lazy<DirectoryInfo> folder = new(MakeFolder);
    static readonly Lazy<Task<string>> empty = new(() => Make("empty.db", (_, _) => Task.CompletedTask));
    static readonly Lazy<Task<string>> peopled = new(() => Make("peopled.db", async (services, ct) =>
    {
        await using var scope = services.CreateAsyncScope();
        await TestApplication.AddPeople(scope.ServiceProvider.GetRequiredService<ArendeDb>(), ct);
    }));

    public static async Task CopyTo(string path) => File.Copy(await empty.Value, path);

    public static async Task CopyWithPeopleTo(string path) => File.Copy(await peopled.Value, path);

    /// <summary>The product's own open connections to a file. Those to other files are other tests', and opening one reads the whole schema.</summary>
    public static void CloseConnections(string path)
    {
        using var one = new SqliteConnection(new SqliteFile(path).ConnectionString);
        SqliteConnection.ClearPool(one);
    }

    static async Task<string> Make(string name, Func<IServiceProvider, CancellationToken, Task> fill)
    {
        var path = Path.Combine(folder.Value.FullName, name);
        await using (var services = new ServiceCollection().AddLogging().AddArendeStorage(null, path).BuildServiceProvider())
        {
            await ArendeDatabase.Migrate(services, CancellationToken.None);
            await fill(services, CancellationToken.None);
        }
        // What is still in the log beside the file is written into it when the last connection is closed.
        CloseConnections(path);
        return path;
    }

    static DirectoryInfo MakeFolder()
    {
        var made = Directory.CreateTempSubdirectory("arende-migrated-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Delete(recursive: true);
        return made;
    }
}
