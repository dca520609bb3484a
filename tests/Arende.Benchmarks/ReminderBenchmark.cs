using System.Diagnostics;
using Arende.Application.Reminders;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks;

/// <summary>P18: assignments of as many owners, all due at once: the seconds from the beginning of the morning's pass until the last reminder is taken by a mail server, each a mail of its own.</summary>
internal static class ReminderBenchmark
{
    private const int Reminders = 10_000;
    private const int WarmUpReminders = 500;
    private const int PeopleInAUnit = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task Run()
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        await using var server = new CountingMailServer();
        var settings = HttpDecisionBenchmark.Settings(database.ConnectionString);
        settings["Arende__Smtp__Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        settings["Arende__Smtp__Tls"] = "none";
        await using var product = await ServedProduct.Start(settings);
        await Mail(cases, server, "warm", WarmUpReminders);
        await cases.With(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        var before = product.Processor;
        var (pass, all) = await Mail(cases, server, "due", Reminders);
        Figure.Note($"the pass took {pass:0.0} s; the server used {(product.Processor - before).TotalMilliseconds / Reminders:0.00} ms of processor time a mail");
        Figure.Note($"{server.MessageIds.Count} mails, {server.MessageIds.Distinct().Count()} Message-IDs; fsync {await BenchDatabase.Setting("fsync")}, synchronous_commit {await BenchDatabase.Setting("synchronous_commit")}");
        Figure.Print("P18", "reminders-mailed", all, "s", "<=60");
    }

    private static async Task<(double Pass, double All)> Mail(BoardCases cases, CountingMailServer server, string name, int count)
    {
        await Add(cases, name, count);
        var expected = server.MessageIds.Count + count;
        var watch = Stopwatch.StartNew();
        await Pass(cases, count);
        var pass = watch.Elapsed.TotalSeconds;
        while (server.MessageIds.Count < expected && watch.Elapsed < Patience) await Task.Delay(20);
        var all = watch.Elapsed.TotalSeconds;
        await Pass(cases, 0);
        if (server.MessageIds.Distinct().Count() != expected || server.MessageIds.Count != expected)
            throw new InvalidOperationException($"{expected} reminders are {server.MessageIds.Count} mails with {server.MessageIds.Distinct().Count()} Message-IDs.");
        return (pass, all);
    }

    private static async Task Pass(BoardCases cases, int expected)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var reminded = await scope.ServiceProvider.GetRequiredService<RemindOfAssignments>().Run(CancellationToken.None);
        if (reminded != expected) throw new InvalidOperationException($"{reminded} assignments were told of where {expected} were due.");
    }

    private static async Task Add(BoardCases cases, string name, int count)
    {
        var today = StockholmTime.Today(TimeProvider.System);
        foreach (var some in Enumerable.Range(1, count).Chunk(1000))
            await cases.With(db =>
            {
                var units = some.Chunk(PeopleInAUnit).Select(people => (Unit: new Unit($"Kontor {name} {people[0]}", null), People: people)).ToList();
                foreach (var (unit, people) in units)
                {
                    db.Add(unit);
                    foreach (var number in people)
                    {
                        var owner = new Person($"Ägare {number}", "Utredare", $"{name}{number}@kommunen.example", unit.Id, Role.Assignee);
                        var assignment = new Assignment($"Bygga lekplats {number}", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
                        assignment.Give(unit.Id, owner.Id);
                        assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline("i dag", today, DeadlinePrecision.Day), null, null), isOriginal: true);
                        db.AddRange(owner, assignment);
                    }
                }
                return db.SaveChangesAsync();
            });
    }
}
