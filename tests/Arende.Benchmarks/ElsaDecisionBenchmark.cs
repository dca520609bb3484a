using Arende.Engine;

namespace Arende.Benchmarks;

/// <summary>P1e: the decisions of P1 with Elsa in the interpreter's place, beside the same on our own, and pgbench, in turn in one run.</summary>
internal static class ElsaDecisionBenchmark
{
    private const int Callers = 8;
    private const int Cases = 500;
    private const int PgbenchSeconds = 4;

    public static async Task Run()
    {
#if ELSA
        using var elsa = new Elsa.ElsaInterpreter();
        await using var onElsa = await Opened(elsa);
        await using var onOurs = await Opened(new FlowchartInterpreter());
        await using var yardstick = await BenchDatabase.Create();
        using var pgbench = new Pgbench(yardstick.ConnectionString);
        await pgbench.Prepare();
        var rounds = new List<(double Elsa, double Ours, double Pgbench)>();
        foreach (var (task, outcome) in BoardCases.Steps)
        {
            var there = await pgbench.Run(Callers, PgbenchSeconds);
            var ours = Cases / await onOurs.Cases.Decide(task, outcome, Callers);
            var elsas = Cases / await onElsa.Cases.Decide(task, outcome, Callers);
            rounds.Add((elsas, ours, there));
            Figure.Note($"{task,-15} on Elsa {elsas,6:0}/s, on our own {ours,6:0}/s, pgbench {there,6:0}/s");
        }
        await Bookkeeping.Check(onElsa.Cases);
        Figure.Print("P1e", "elsa-decision-vs-pgbench", Figure.Median(rounds.Select(round => round.Elsa / round.Pgbench)), "ratio", ">0");
        Figure.Print("P1e", "elsa-decision-vs-ours", Figure.Median(rounds.Select(round => round.Elsa / round.Ours)), "ratio", ">0");
        Figure.Print("P1e", "elsa-decisions", Figure.Median(rounds.Select(round => round.Elsa)), "per-second", ">0");
#else
        await Console.Error.WriteLineAsync("P1e needs a build with Elsa: ./bench.sh P1e makes one where Elsa's packages are to be had (docs/elsa.md).");
#endif
    }

#if ELSA
    private static async Task<OpenedCases> Opened(IWorkflowInterpreter interpreter)
    {
        var database = await BenchDatabase.Create();
        var cases = await BoardCases.Open(database.ConnectionString, null, interpreter: interpreter);
        await cases.Add("WARM", Cases);
        foreach (var (task, outcome) in BoardCases.Steps) await cases.Decide(task, outcome, Callers);
        await cases.Add("KS", Cases);
        return new(database, cases);
    }

    private sealed record OpenedCases(BenchDatabase Database, BoardCases Cases) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Cases.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
#endif
}
