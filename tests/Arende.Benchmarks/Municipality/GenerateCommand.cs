using System.Globalization;
using Arende.Adapters.Sqlite;
using Arende.Adapters.Storage;
using Arende.Application.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks.Municipality;

/// <summary><c>generate CASES ASSIGNMENTS SEED DATABASE</c>: fills an empty database, a PostgreSQL connection string or the path of a SQLite file.</summary>
internal static class GenerateCommand
{
    public static async Task<int> Run(string[] what)
    {
        if (what is not [var cases, var assignments, var seed, var database])
        {
            await Console.Error.WriteLineAsync("generate CASES ASSIGNMENTS SEED DATABASE (a PostgreSQL connection string, or a SQLite file)");
            return 2;
        }
        await Fill(database, Number(cases), Number(assignments), Number(seed));
        return 0;
    }

    public static async Task Fill(string database, int cases, int assignments, int seed)
    {
        var isServer = database.Contains('=', StringComparison.Ordinal);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddArendeStorage(isServer ? database : null, isServer ? null : database).BuildServiceProvider();
        // Its search is empty, and of this version.
        await ArendeDatabase.Migrate(services, CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        if (db.Cases.Any() || db.People.Any()) throw new InvalidOperationException("The database is not empty.");
        await using IRowWriter writer = isServer ? await PostgresRows.Open(database) : await SqliteRows.Open((SqliteArendeDb)db);
        await new Generator(db, writer, cases, assignments, seed).Run();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
