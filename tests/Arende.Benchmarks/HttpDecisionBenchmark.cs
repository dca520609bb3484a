using System.Collections.Concurrent;
using System.Diagnostics;
using Arende.Application.Accounts;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Arende.Benchmarks;

/// <summary>
/// P4: the decisions of P1 as the forms that 8 signed-in people send to a running server, each step of the board case against
/// the same step in process, just before it and in a database of its own on the same server.
/// </summary>
internal static class HttpDecisionBenchmark
{
    private const int Callers = 8;
    private const int Cases = 1000;
    private const int WarmUpCases = 1000;
    private const string Secret = "only for the benchmark";

    public static async Task Run()
    {
        await using var yardstick = await BenchDatabase.Create();
        await using var database = await BenchDatabase.Create();
        await using var inProcess = await BoardCases.Open(yardstick.ConnectionString, null);
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        var emails = await AddAccounts(cases);
        await using var product = await ServedProduct.Start(Settings(database.ConnectionString));
        var callers = new Dictionary<string, List<HttpCaller>>();
        try
        {
            foreach (var (task, email) in emails)
            {
                callers[task] = [];
                // Eight tries for each address: the throttle lets ten pass.
                for (var i = 0; i < Callers; i++) callers[task].Add(await HttpCaller.SignIn(product.Address, email, Secret));
            }
            await Measure(inProcess, cases, callers, product);
        }
        finally
        {
            foreach (var caller in callers.Values.SelectMany(those => those)) caller.Dispose();
        }
    }

    private static async Task Measure(BoardCases inProcess, BoardCases cases, Dictionary<string, List<HttpCaller>> callers, ServedProduct product)
    {
        foreach (var one in new[] { inProcess, cases }) await one.Add("WARM", WarmUpCases);
        foreach (var (task, outcome) in BoardCases.Steps)
        {
            await inProcess.Decide(task, outcome, Callers);
            await Decide(cases, callers[task], task, outcome);
        }
        foreach (var one in new[] { inProcess, cases })
        {
            await one.Add("KS", Cases);
            await one.With(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        }

        var ratios = new List<double>();
        var latencies = new List<double>();
        foreach (var (task, outcome) in BoardCases.Steps)
        {
            await UntilHandled(cases);
            var there = Cases / await inProcess.Decide(task, outcome, Callers);
            var used = product.Processor;
            var (seconds, each) = await Decide(cases, callers[task], task, outcome);
            used = product.Processor - used;
            if (each.Count != Cases) throw new InvalidOperationException($"{task} had {each.Count} open work items, not {Cases}.");
            ratios.Add(Cases / seconds / there);
            latencies.AddRange(each);
            Figure.Note($"{task,-15} {Cases / seconds,6:0}/s over HTTP, p95 {Percentile95(each):0.0} ms, {used.TotalMilliseconds / Cases:0.0} ms of the server's processor time each; in process {there,6:0}/s");
        }

        await Bookkeeping.Check(inProcess);
        var acknowledged = (WarmUpCases + Cases) * BoardCases.Steps.Count;
        await Bookkeeping.CheckDecisions(cases, acknowledged);
        Figure.Note($"{acknowledged} decisions acknowledged over HTTP, all of them found in the database; fsync {await BenchDatabase.Setting("fsync")}, synchronous_commit {await BenchDatabase.Setting("synchronous_commit")}");
        Figure.Print("P4a", "http-decision-vs-in-process", Figure.Median(ratios), "ratio", ">=0.30");
        Figure.Print("P4b", "http-decision-p95", Percentile95(latencies), "ms", "<=25");
    }

    /// <summary>Everybody's open work items of one task; the seconds that all took, and the milliseconds of each.</summary>
    private static async Task<(double Seconds, IReadOnlyCollection<double> Each)> Decide(BoardCases cases, List<HttpCaller> callers, string task, string outcome)
    {
        var items = await cases.With(db => db.WorkItems.Where(w => w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).ToListAsync());
        foreach (var caller in callers) await caller.Read($"/workitems/{items[0]}?outcome={outcome}");
        var each = new ConcurrentBag<double>();
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(callers.Select(caller => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < items.Count;)
            {
                var sent = Stopwatch.GetTimestamp();
                await caller.Decide(items[i], outcome);
                each.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
        })));
        return (watch.Elapsed.TotalSeconds, each);
    }

    // What the server still sends and handles after a step would slow the yardstick, and flatter the ratio.
    private static async Task UntilHandled(BoardCases cases)
    {
        while (await cases.With(db => db.Outbox.AnyAsync(m => m.FinishedAt == null && m.ParkedAt == null))) await Task.Delay(100);
        // Each event has its consumers, each with a row of its own; a PDF takes less than the pause.
        for (var (before, now) = (-1, 0); before != now; before = now, now = await cases.With(db => db.Inbox.CountAsync())) await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static async Task<IReadOnlyDictionary<string, string>> AddAccounts(BoardCases cases)
    {
        var emails = new Dictionary<string, string>();
        foreach (var (task, _) in BoardCases.Steps)
        {
            var person = cases.Holder(task).PersonId;
            await cases.With(async db =>
            {
                var account = new Account(person, emails[task] = await db.People.Where(p => p.Id == person).Select(p => p.Email).SingleAsync());
                account.SetPassword(new Password(Secret));
                db.Add(account);
                return await db.SaveChangesAsync();
            });
        }
        return emails;
    }

    // As in production. No mail is due on these steps, so nobody listens where mails would go.
    public static Dictionary<string, string> Settings(string postgres) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__Arende"] = postgres,
        ["Arende__RabbitMq"] = BenchBroker.NewVirtualHost(),
        ["Arende__SealKey"] = "only for the benchmark",
        ["Arende__Smtp__Host"] = "127.0.0.1",
        ["Arende__Smtp__Port"] = "9",
        ["Arende__Smtp__From"] = "arende@kommunen.example",
    };

    private static double Percentile95(IReadOnlyCollection<double> values) => values.Order().ElementAt((int)Math.Ceiling(values.Count * 0.95) - 1);
}
