using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.Benchmarks;

/// <summary>
/// P1: human decisions by 8 callers in process, each step of the board case against pgbench in turn. P3: what the server
/// committed meanwhile.
/// </summary>
internal static class DecisionBenchmark
{
    private const int Callers = 8;
    private const int Cases = 4000;
    private const int PgbenchSeconds = 4;

    public static async Task Run(bool throughput, bool commits)
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        await WarmUp(cases);
        await cases.Add("KS", Cases);
        // What registering left to be written later (search index, checkpoint) isn't paid by the decisions.
        await cases.With(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
        await cases.With(db => db.Database.ExecuteSqlRawAsync("CHECKPOINT"));

        var source = cases.Services.GetRequiredService<NpgsqlDataSource>();
        source.Clear();
        var before = (Commits: await database.Commits(), cases.Acknowledged);
        var ratios = await Rounds(cases, throughput);
        source.Clear();
        var committed = await database.Commits() - before.Commits;
        var decided = cases.Acknowledged - before.Acknowledged;

        await Bookkeeping.Check(cases);
        Figure.Note($"{cases.Acknowledged} decisions acknowledged, all of them found in the database; fsync {await BenchDatabase.Setting("fsync")}, synchronous_commit {await BenchDatabase.Setting("synchronous_commit")}");
        if (throughput) Figure.Print("P1", "decision-vs-pgbench", Figure.Median(ratios), "ratio", ">=0.50");
        if (commits) Figure.Print("P3", "commits-per-transition", (double)committed / decided, "commits", "<=1.5");
    }

    private static async Task<List<double>> Rounds(BoardCases cases, bool throughput)
    {
        var ratios = new List<double>();
        await using var yardstick = await BenchDatabase.Create();
        using var pgbench = new Pgbench(yardstick.ConnectionString);
        if (throughput) await pgbench.Prepare();
        foreach (var (task, outcome) in BoardCases.Steps)
        {
            var there = throughput ? await pgbench.Run(Callers, PgbenchSeconds) : 0;
            var here = Cases / await cases.Decide(task, outcome, Callers);
            ratios.Add(here / there);
            Figure.Note($"{task,-15} {here,6:0}/s, pgbench {there,6:0}/s");
        }
        return ratios;
    }

    private static async Task WarmUp(BoardCases cases)
    {
        await cases.Add("WARM", 4000);
        foreach (var (task, outcome) in BoardCases.Steps) await cases.Decide(task, outcome, Callers);
    }
}
