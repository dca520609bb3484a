using System.Diagnostics;
using Arende.Adapters.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arende.Benchmarks;

/// <summary>P7: decisions one after another on the embedded database, each step in turn against a raw loop that writes the same rows in a copy of the file.</summary>
internal static class EmbeddedBenchmark
{
    private const int Cases = 1500;

    public static async Task Run()
    {
        // Beside the program, on the disk: where temporary files are kept may be memory.
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"embedded-{Guid.NewGuid():N}"));
        try
        {
            await Run(Path.Combine(folder.FullName, "arende.db"), Path.Combine(folder.FullName, "raw.db"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(string file, string copy)
    {
        RecordingStore? recorded = null;
        await using var cases = await BoardCases.Open(null, file, inner => recorded = new RecordingStore(inner));
        await cases.Add("WARM", 300);
        foreach (var (task, outcome) in BoardCases.Steps) await cases.Decide(task, outcome, callers: 1);
        await cases.Add("KS", Cases);
        await cases.With(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));

        using var raw = new RawSqlite(copy);
        var ratios = new List<double>();
        foreach (var (task, outcome) in BoardCases.Steps)
        {
            recorded!.Written.Clear();
            var here = Cases / await cases.Decide(task, outcome, callers: 1);
            var watch = Stopwatch.StartNew();
            foreach (var rows in recorded.Written) raw.Write(rows);
            var there = Cases / watch.Elapsed.TotalSeconds;
            ratios.Add(here / there);
            Figure.Note($"{task,-15} {here,6:0}/s, raw {there,6:0}/s");
        }

        await Bookkeeping.Check(cases);
        await SameRows(cases, copy);
        Figure.Note($"{cases.Acknowledged} decisions acknowledged, all of them found in the database");
        Figure.Print("P7", "sqlite-vs-raw", Figure.Median(ratios), "ratio", ">=0.45");
    }

    private static async Task SameRows(BoardCases cases, string copy)
    {
        await using var other = new SqliteArendeDb(new DbContextOptionsBuilder<SqliteArendeDb>().UseSqlite($"Data Source={copy}").Options);
        var (here, there) = (await cases.With(Count), await Count(other));
        if (here != there) throw new InvalidOperationException($"The raw loop wrote {there} rows, the product {here}.");

        static async Task<long> Count(Application.Storage.ArendeDb db) =>
            await db.WorkItems.LongCountAsync() + await db.History.LongCountAsync() + await db.Outbox.LongCountAsync() + await db.Operations.LongCountAsync() + await db.WorkflowInstances.SumAsync(i => i.Version);
    }
}
