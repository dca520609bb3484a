using System.Diagnostics;
using Arende.Benchmarks.Municipality;
using Arende.Domain.People;
using Npgsql;

namespace Arende.Benchmarks;

/// <summary>
/// S9: what others notice when somebody asks for too much. Two people read their pages in turns, alone and then beside each attack; the figure is
/// the p95 beside it against the p95 just before. Readers, server and database share the machine's cores; the attacker has what they leave
/// (<see cref="Attacker"/>), since no server lends one its processors.
/// </summary>
internal static class AttackBenchmark
{
    private const int Cases = 2_000;
    private const int Pages = 200;
    private const int Megabyte = 1024 * 1024;
    private const int MostRounds = 10;
    private static readonly TimeSpan Onset = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(150);

    /// <param name="names">S9 for all of them, or some by their letters.</param>
    public static async Task Run(IReadOnlySet<string> names)
    {
        await using var database = await VolumeBenchmark.Municipality(Cases, Cases);
        await using var product = await ServedProduct.Start(HttpDecisionBenchmark.Settings(database.ConnectionString));
        var officer = Population.EmailOf(Role.CaseOfficer);
        var draft = await Ask(database, $"SELECT c.id::text FROM cases c JOIN people p ON p.id = c.case_officer_id WHERE p.email = '{Population.EmailOf(Role.CaseOfficer, 1)}' AND c.state = 'Draft' LIMIT 1");
        using var reader = await HttpCaller.SignIn(product.Address, officer, Population.Password);
        using var clerk = await HttpCaller.SignIn(product.Address, Population.EmailOf(Role.Clerk), Population.Password);
        HttpCaller[] readers = [reader, clerk];
        // Compiled and planned, a second time where it is asked for often: the server does nothing of its own any more.
        var quiet = TimeSpan.MaxValue;
        for (var round = 0; round < MostRounds && quiet > Settled; round++)
        {
            await Read(readers, product);
            var before = product.Processor;
            await Task.Delay(Onset);
            quiet = product.Processor - before;
        }

        foreach (var (letter, name) in Attacks.Names.Where(one => names.Contains("S9") || names.Contains("S9" + one.Letter))) await Measure(letter, name, readers, product, draft);
        Figure.Note($"the server holds {product.Memory / Megabyte} MB afterwards");
    }

    private static async Task Measure(string letter, string name, IReadOnlyList<HttpCaller> readers, ServedProduct product, string draft)
    {
        var (alone, quiet, _) = await Read(readers, product);
        await using var attack = await Attacker.Begin(product.Address, letter, draft);
        await Task.Delay(Onset);
        var before = await attack.Count();
        var (beside, busy, seconds) = await Read(readers, product);
        var answered = await attack.Count() - before;
        await attack.DisposeAsync();
        Figure.Note($"{name}: p50 {Percentile(alone, 0.5):0} ms alone, {Percentile(beside, 0.5):0} beside; p95 {Percentile(alone, 0.95):0} and {Percentile(beside, 0.95):0}; the attacker was answered {attack.Answers}");
        Figure.Note($"{name}: {answered / seconds:0.0} requests/s of the attacker's, for which the server used {(busy - quiet).TotalMilliseconds / Math.Max(1, answered):0.0} ms of processor time each, {(busy - quiet).TotalSeconds / seconds:0.00} of one processor");
        if (attack.WithoutRetryAfter > 0) throw new InvalidOperationException($"{name} was refused without being told when to come again.");
        Figure.Print($"S9{letter}", name, Percentile(beside, 0.95) / Percentile(alone, 0.95), "times others' p95", "<=2");
    }

    // As people do: one page after the other, with a little while between.
    private static async Task<(IReadOnlyCollection<double> Each, TimeSpan Processor, double Seconds)> Read(IReadOnlyList<HttpCaller> readers, ServedProduct product)
    {
        var (used, began) = (product.Processor, Stopwatch.GetTimestamp());
        string[] pages = ["/", "/cases", "/assignments", "/meetings"];
        var each = await Task.WhenAll(readers.Select(reader => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (mine.Count < Pages / readers.Count)
            {
                var asked = Stopwatch.GetTimestamp();
                await reader.Get(pages[mine.Count % pages.Length]);
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                await Task.Delay(50);
            }
            return mine;
        })));
        return ([.. each.SelectMany(mine => mine)], product.Processor - used, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static double Percentile(IReadOnlyCollection<double> values, double part) => values.Order().ElementAt((int)Math.Ceiling(values.Count * part) - 1);

    private static async Task<string> Ask(BenchDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing was found: {sql}");
    }
}
