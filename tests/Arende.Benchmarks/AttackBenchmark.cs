using System.Diagnostics;
using System.Net;
using Arende.Benchmarks.Municipality;
using Arende.Domain.People;
using Npgsql;

namespace Arende.Benchmarks;

/// <summary>
/// S9: what others notice when somebody asks for too much. Two people read their pages in turns, alone and then beside each attack; the figure is
/// the p95 beside it against the p95 just before. Attackers, readers, server and database share the machine's cores.
/// </summary>
internal static class AttackBenchmark
{
    private const int Cases = 2_000;
    private const int Pages = 200;
    private const int Megabyte = 1024 * 1024;
    private static readonly TimeSpan Onset = TimeSpan.FromSeconds(2);

    public static async Task Run()
    {
        await using var database = await VolumeBenchmark.Municipality(Cases, Cases);
        await using var product = await ServedProduct.Start(HttpDecisionBenchmark.Settings(database.ConnectionString));
        var officer = Population.EmailOf(Role.CaseOfficer);
        var draft = await Ask(database, $"SELECT c.id::text FROM cases c JOIN people p ON p.id = c.case_officer_id WHERE p.email = '{Population.EmailOf(Role.CaseOfficer, 1)}' AND c.state = 'Draft' LIMIT 1");
        using var reader = await HttpCaller.SignIn(product.Address, officer, Population.Password);
        using var clerk = await HttpCaller.SignIn(product.Address, Population.EmailOf(Role.Clerk), Population.Password);
        HttpCaller[] readers = [reader, clerk];
        // Compiled and planned.
        for (var round = 0; round < 3; round++) await Read(readers);

        await Measure("a", "sign-in", readers, () => SignIns(product.Address, 16));
        await Measure("b", "25-MB-bodies", readers, () => Bodies(product.Address, 8, 25 * Megabyte, named: true));
        await Measure("c", "25-MB-bodies-of-no-named-length", readers, () => Bodies(product.Address, 8, 25 * Megabyte, named: false));
        using var exporter = await SignedIn(product.Address, Population.EmailOf(Role.Controller), 100);
        await Measure("d", "exports", readers, () => Task.FromResult(new Attack(60, (_, ct) => exporter.GetAsync("/assignments?handler=export&whose=all&status=all", HttpCompletionOption.ResponseHeadersRead, ct))));
        using var writer = await SignedIn(product.Address, Population.EmailOf(Role.CaseOfficer, 1), 101);
        await Measure("e", "60-MB-previews", readers, () => Previews(writer, draft, 6, 60 * Megabyte));
        await Measure("f", "20-MB-previews", readers, () => Previews(writer, draft, 6, 20 * Megabyte));
        Figure.Note($"the server holds {product.Memory / Megabyte} MB afterwards");
    }

    private static async Task Measure(string letter, string name, IReadOnlyList<HttpCaller> readers, Func<Task<Attack>> begin)
    {
        var alone = await Read(readers);
        IReadOnlyCollection<double> beside;
        var attack = await begin();
        await using (attack)
        {
            await Task.Delay(Onset);
            beside = await Read(readers);
        }
        Figure.Note($"{name}: p50 {Percentile(alone, 0.5):0} ms alone, {Percentile(beside, 0.5):0} beside; p95 {Percentile(alone, 0.95):0} and {Percentile(beside, 0.95):0}; the attacker was answered {attack.Answers}");
        if (attack.WithoutRetryAfter > 0) throw new InvalidOperationException($"{name} was refused without being told when to come again.");
        Figure.Print($"S9{letter}", name, Percentile(beside, 0.95) / Percentile(alone, 0.95), "times others' p95", "<=2");
    }

    // As people do: one page after the other, with a little while between.
    private static async Task<IReadOnlyCollection<double>> Read(IReadOnlyList<HttpCaller> readers)
    {
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
        return [.. each.SelectMany(mine => mine)];
    }

    // Each from an address of its own, so that one's limit isn't everybody's.
    private static async Task<Attack> SignIns(string address, int atOnce)
    {
        var callers = Enumerable.Range(0, atOnce).Select(number => Attack.From(address, number)).ToArray();
        var tokens = await Task.WhenAll(callers.Select(caller => Attack.Token(caller, "/signin")));
        var tries = 0;
        return new Attack(atOnce, async (number, ct) =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = $"nobody{Interlocked.Increment(ref tries)}@kommunen.example", ["Password"] = "guessed and guessed again", ["__RequestVerificationToken"] = tokens[number],
            });
            return await callers[number].PostAsync("/signin", form, ct);
        });
    }

    private static Task<Attack> Bodies(string address, int atOnce, int bytes, bool named)
    {
        var callers = Enumerable.Range(0, atOnce).Select(number => Attack.From(address, number + 50)).ToArray();
        var much = new byte[bytes];
        return Task.FromResult(new Attack(atOnce, async (number, ct) =>
        {
            using var body = new ByteArrayContent(much);
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = body };
            if (!named) request.Headers.TransferEncodingChunked = true;
            return await callers[number].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }));
    }

    private static async Task<Attack> Previews(HttpClient writer, string draft, int atOnce, int bytes)
    {
        var token = await Attack.Token(writer, $"/cases/{draft}/edit");
        var text = string.Concat(Enumerable.Repeat("Kommunen har under året arbetat med planen, och *mycket* är gjort.\n\n", bytes / 70));
        return new Attack(atOnce, async (_, ct) =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("preview"), "step" }, { new StringContent("En plan"), "Draft.Title" }, { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent("Ärendet"), "Draft.Sections[0].Heading" }, { new StringContent(text), "Draft.Sections[0].Text" },
            };
            return await writer.PostAsync($"/cases/{draft}/edit", form, ct);
        });
    }

    private static async Task<HttpClient> SignedIn(string address, string email, int number)
    {
        var http = Attack.From(address, number);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = email, ["Password"] = Population.Password, ["__RequestVerificationToken"] = await Attack.Token(http, "/signin") });
        using var answer = await http.PostAsync("/signin", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? http : throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
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
