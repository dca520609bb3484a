using Arende.Benchmarks.Municipality;
using Arende.Domain.People;

namespace Arende.Benchmarks;

/// <summary>
/// P19: the pages on what was given and what became of it, on a generated municipality of 100 000 assignments and 20 000 cases: the lists in their orders, the overview, the list for the
/// management meeting and a year's plan (some 2 500 entries). P19a is the slowest page's p95 for one client, P19b for eight at once.
/// </summary>
internal static class RegisterBenchmark
{
    private const int Clients = 8;
    private const int Assignments = 100_000;
    private const int Cases = 20_000;

    private static readonly (string Name, string Role, string Path)[] pages =
    [
        ("list-open", Role.Controller, "/assignments"), ("list-all", Role.Controller, "/assignments?whose=all&status=all"), ("list-late", Role.Controller, "/assignments?whose=all&status=late"),
        ("list-mine", Role.Assignee, "/assignments"), ("list-unit", Role.Manager, "/assignments?whose=unit"), ("list-by-owner", Role.Controller, "/assignments?whose=all&status=all&sort=owner"),
        ("list-by-number", Role.Controller, "/assignments?whose=all&status=all&sort=number"), ("overview", Role.Controller, "/assignments/overview"), ("overview-manager", Role.Manager, "/assignments/overview"),
        ("management", Role.Director, "/assignments/management"), ("plans", Role.Controller, "/plans"), ("plan", Role.Controller, "plan"), ("year-end", Role.Controller, "year-end"), ("reports", Role.Controller, "/reports"),
    ];

    public static async Task Run()
    {
        await using var database = await VolumeBenchmark.Municipality(Cases, Assignments);
        await using var product = await ServedProduct.Start(HttpDecisionBenchmark.Settings(database.ConnectionString));
        var callers = new Dictionary<string, List<HttpCaller>>();
        var (alone, together) = (0.0, 0.0);
        try
        {
            foreach (var role in pages.Select(page => page.Role).Distinct())
            {
                callers[role] = [];
                for (var i = 0; i < Clients; i++) callers[role].Add(await HttpCaller.SignIn(product.Address, Population.EmailOf(role), Population.Password));
            }
            foreach (var (name, role, path) in pages)
            {
                var year = DateTime.UtcNow.Year - 1;
                var address = path switch { "plan" => $"/plans/KS/{year}", "year-end" => $"/plans/KS/{year}/year-end", _ => path };
                await VolumeBenchmark.Time(callers[role], address, 6 * Clients);
                var one = await VolumeBenchmark.Time(callers[role][..1], address, 40);
                var eight = await VolumeBenchmark.Time(callers[role], address, 160);
                Figure.Note($"{name,-18} 1 client p50 {VolumeBenchmark.Percentile(one, 0.5),6:0} p95 {VolumeBenchmark.Percentile(one, 0.95),6:0} ms; {Clients} clients p50 {VolumeBenchmark.Percentile(eight, 0.5),6:0} p95 {VolumeBenchmark.Percentile(eight, 0.95),6:0} ms");
                (alone, together) = (Math.Max(alone, VolumeBenchmark.Percentile(one, 0.95)), Math.Max(together, VolumeBenchmark.Percentile(eight, 0.95)));
            }
        }
        finally
        {
            foreach (var caller in callers.Values.SelectMany(those => those)) caller.Dispose();
        }
        Figure.Print("P19a", "slowest-register-page-p95", alone, "ms", "<=100");
        Figure.Print("P19b", "slowest-register-page-p95-of-eight", together, "ms", "<=100");
    }
}
