using System.Diagnostics;
using Arende.Benchmarks.Municipality;
using Arende.Domain.People;
using Npgsql;

namespace Arende.Benchmarks;

/// <summary>
/// P8 and P9: the pages that people open most, on a generated municipality (200 000 cases unless <c>ARENDE_BENCH_CASES</c> says otherwise), each
/// asked for by one client and by eight; and P10, P15: how long the start takes, and the memory afterwards. <c>ARENDE_BENCH_PAGES</c> (beginnings of names) asks for some alone.
/// </summary>
internal static class VolumeBenchmark
{
    private const int Clients = 8;
    private const int Seed = 1;
    private const int SlowestPage = 150;
    private const int SlowestSearch = 200;

    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("ARENDE_BENCH_CASES"), out var given) ? given : 200_000;

    // Each page as whoever opens it most; what is searched for: something that one case has, that nothing has, that everything has, a phrase, a beginning.
    private static readonly (string Name, string Role, string Path)[] pages =
    [
        ("home-officer", Role.CaseOfficer, "/"), ("home-clerk", Role.Clerk, "/"), ("home-manager", Role.Manager, "/"), ("home-assignee", Role.Assignee, "/"),
        ("cases-mine", Role.CaseOfficer, "/cases"), ("cases-all", Role.Clerk, "/cases"), ("cases-closed", Role.Controller, "/cases?scope=all&state=closed"), ("case", Role.CaseOfficer, "case"),
        ("assignments", Role.Controller, "/assignments"), ("assignments-mine", Role.Assignee, "/assignments"), ("assignments-done", Role.Controller, "/assignments?whose=all&status=done"),
        ("meetings", Role.Clerk, "/meetings"), ("distribution", Role.Clerk, "/distribution"),
        ("search-hit", Role.CaseOfficer, "/search?q=hit"), ("search-none", Role.CaseOfficer, "/search?q=xyzzyxyzzy"), ("search-letter", Role.CaseOfficer, "/search?q=i"),
        ("search-common", Role.CaseOfficer, "/search?q=kommunen"), ("search-phrase", Role.CaseOfficer, "/search?q=%22av+kommunen%22"), ("search-beginning", Role.CaseOfficer, "/search?q=st"),
        ("search-year", Role.CaseOfficer, "/search?q=2024"), ("search-number", Role.CaseOfficer, "/search?q=KS+2024-118"), ("search-two", Role.CaseOfficer, "/search?q=kommunen+hamnen"),
        ("search-clerk", Role.Clerk, "/search?q=skolan"), ("search-member", Role.BoardMember, "/search?q=skolan"), ("search-unbeside", Role.Clerk, "/search?q=%22kommunen+av+hamnen%22"),
        ("search-administrator", Role.Administrator, "/search?q=kommunen"),
    ];

    /// <param name="names">P9 without P8 asks for the searches alone.</param>
    public static async Task Run(IReadOnlySet<string> names)
    {
        var begins = Environment.GetEnvironmentVariable("ARENDE_BENCH_PAGES") is { Length: > 0 } given ? given.Split(',') : names.Contains("P8") ? [""] : ["search"];
        var asked = pages.Where(page => begins.Any(begin => page.Name.StartsWith(begin, StringComparison.Ordinal))).ToList();
        await using var database = await Municipality(Cases, Cases);
        var settings = HttpDecisionBenchmark.Settings(database.ConnectionString);
        var started = Stopwatch.StartNew();
        await using var product = await ServedProduct.Start(settings);
        var start = started.Elapsed.TotalSeconds;
        var caseId = await Ask(database, "SELECT c.id::text FROM cases c JOIN people p ON p.id = c.case_officer_id WHERE p.email = 'caseOfficer1@kommunen.example' AND c.state = 'Closed' ORDER BY c.id DESC LIMIT 1");
        var word = await Ask(database, "SELECT substring(title from '[^ ]+$') FROM assignments ORDER BY id DESC LIMIT 1");
        var callers = new Dictionary<string, List<HttpCaller>>();
        var (slowest, slowestSearch) = (0.0, 0.0);
        try
        {
            foreach (var role in asked.Select(page => page.Role).Distinct())
            {
                callers[role] = [];
                // Eight tries for each address: the throttle lets ten pass.
                for (var i = 0; i < Clients; i++) callers[role].Add(await HttpCaller.SignIn(product.Address, Population.EmailOf(role), Population.Password));
            }
            foreach (var (name, role, path) in asked)
            {
                var address = path == "case" ? $"/cases/{caseId}" : path.Replace("q=hit", $"q={Uri.EscapeDataString(word)}", StringComparison.Ordinal);
                // Compiled and planned on every connection before it is timed.
                await Time(callers[role], address, 6 * Clients);
                var alone = await Time(callers[role][..1], address, 20);
                var before = product.Processor;
                var together = await Time(callers[role], address, 160);
                var processor = (product.Processor - before).TotalMilliseconds / together.Count;
                Figure.Note($"{name,-18} server {processor,5:0.0} ms; 1 client p50 {Percentile(alone, 0.5),6:0} p95 {Percentile(alone, 0.95),6:0} ms; {Clients} clients p50 {Percentile(together, 0.5),6:0} p95 {Percentile(together, 0.95),6:0} ms");
                if (name.StartsWith("search", StringComparison.Ordinal)) slowestSearch = Math.Max(slowestSearch, Percentile(together, 0.95));
                else slowest = Math.Max(slowest, Percentile(together, 0.95));
            }
        }
        finally
        {
            foreach (var caller in callers.Values.SelectMany(those => those)) caller.Dispose();
        }
        if (names.Contains("P8")) Figure.Print("P8", "slowest-page-p95", slowest, "ms", $"<={SlowestPage}");
        Figure.Print("P9", "slowest-search-p95", slowestSearch, "ms", $"<={SlowestSearch}");
        Figure.Print("P10", "start", start, "s", "<=3");
        Figure.Print("P15", "memory-after-load", product.Memory / 1024.0 / 1024, "MB", "<=300");
    }

    // Generated once for a server: later runs copy it.
    public static async Task<BenchDatabase> Municipality(int cases, int assignments)
    {
        // One that is there, used as it is.
        if (Environment.GetEnvironmentVariable("ARENDE_BENCH_DATABASE") is { Length: > 0 } named) return BenchDatabase.Of(named);
        var template = $"municipality_{cases}_{assignments}_{Seed}";
        if (!await BenchDatabase.Exists(template))
        {
            await BenchDatabase.Make($"{template}_filling", null);
            var watch = Stopwatch.StartNew();
            await GenerateCommand.Fill(BenchDatabase.StringOf($"{template}_filling"), cases, assignments, Seed);
            if (cases == Cases) Figure.Print("P8gen", "generate", watch.Elapsed.TotalSeconds, "s", "<=180");
            NpgsqlConnection.ClearAllPools();
            await BenchDatabase.Rename($"{template}_filling", template);
        }
        return await BenchDatabase.Create(template);
    }

    /// <returns>How many milliseconds each of them took.</returns>
    public static async Task<IReadOnlyList<double>> Time(IReadOnlyCollection<HttpCaller> callers, string address, int times)
    {
        var each = await Task.WhenAll(callers.Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (mine.Count < times / callers.Count)
            {
                var asked = Stopwatch.GetTimestamp();
                await caller.Get(address);
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
            return mine;
        })));
        return [.. each.SelectMany(mine => mine)];
    }

    public static double Percentile(IReadOnlyCollection<double> values, double part) => values.Order().ElementAt((int)Math.Ceiling(values.Count * part) - 1);

    private static async Task<string> Ask(BenchDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
