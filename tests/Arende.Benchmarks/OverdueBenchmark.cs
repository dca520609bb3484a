using System.Diagnostics;
using Arende.Adapters.Storage;
using Arende.Application.Assignments;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Benchmarks.Municipality;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks;

/// <summary>
/// P12: the night's look for what has passed its deadline, in a register of a million assignments, each with its history, of which 10 000 are newly overdue: the seconds
/// until they are flagged, with a line of history and an event each, in one commit. Run once more, it finds nothing.
/// </summary>
internal static class OverdueBenchmark
{
    private const int Assignments = 1_000_000;
    private const int NewlyOverdue = 10_000;
    private const int Portion = 20_000;
    private const int Open = 10; // of a hundred

    public static async Task Run()
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        var today = StockholmTime.Today(TimeProvider.System);
        var filling = Stopwatch.StartNew();
        await cases.With(async db =>
        {
            await using var writer = await PostgresRows.Open(database.ConnectionString);
            var (assignments, history) = (new Table(db.Model.FindEntityType(typeof(Assignment))!), new Table(db.Model.FindEntityType(typeof(HistoryEntry))!));
            for (var from = 0; from < Assignments; from += Portion)
            {
                var made = Enumerable.Range(from, Portion).Select(number => Make(number, today)).ToList();
                await writer.Write(assignments, made.Select(assignments.Row));
                await writer.Write(history, made.Select(one => history.Row(HistoryChain.Link(one.Id.Value, HistoryHead.None,
                    new HistoryFact(HistoryKind.AssignmentHistoryBegan, AssignmentState.Of(one).ToJson().ToJsonString(), null, DateTimeOffset.UtcNow)))));
            }
            await writer.FinishOthers();
            return true;
        });
        Figure.Note($"{Assignments} assignments written in {filling.Elapsed.TotalSeconds:0} s; fsync {await BenchDatabase.Setting("fsync")}, synchronous_commit {await BenchDatabase.Setting("synchronous_commit")}");
        // The first pass compiles what the product, which runs for weeks, has compiled.
        await MakeLate(cases, today, 100);
        await Pass(cases, 100);
        await MakeLate(cases, today, NewlyOverdue);
        var watch = Stopwatch.StartNew();
        await Pass(cases, NewlyOverdue);
        var seconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        await Pass(cases, 0);
        Figure.Note($"the second pass, which finds nothing, took {watch.Elapsed.TotalSeconds:0.00} s");
        await Check(cases);
        Figure.Print("P12", "overdue-flagged", seconds, "s", "<=5");
    }

    private static Assignment Make(int number, DateOnly today)
    {
        var assignment = new Assignment($"Redovisa hur badplats {number} sköts", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, AccessLevel.Open);
        assignment.Take(new AssignmentNumber("KS", 2000 + (number / 100_000), (number % 100_000) + 1), DateTimeOffset.UtcNow);
        assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline("i år", today.AddDays(1 + (number % 400)), DeadlinePrecision.Day), null, null), isOriginal: true);
        if (number % 100 >= Open) assignment.Report(AssignmentStatus.Done, DateTimeOffset.UtcNow);
        return assignment;
    }

    // As if the days had gone by for them.
    private static Task MakeLate(BoardCases cases, DateOnly today, int count) =>
        cases.With(db => db.Database.ExecuteSqlAsync($"UPDATE assignments SET due_on = {today.AddDays(-1)} WHERE id IN (SELECT id FROM assignments WHERE status = 'OnPlan' AND overdue_flagged_for IS NULL ORDER BY serial LIMIT {count})"));

    private static async Task Pass(BoardCases cases, int expected)
    {
        await using var scope = cases.Services.CreateAsyncScope();
        var flagged = await scope.ServiceProvider.GetRequiredService<FlagOverdue>().Run(CancellationToken.None);
        if (flagged != expected) throw new InvalidOperationException($"{flagged} assignments were flagged where {expected} are newly overdue.");
    }

    private static async Task Check(BoardCases cases)
    {
        const int all = NewlyOverdue + 100;
        var told = await cases.With(db => db.History.Where(h => h.Kind == HistoryKind.AssignmentBecameOverdue).Select(h => h.SubjectId).Distinct().CountAsync());
        var lines = await cases.With(db => db.History.CountAsync(h => h.Kind == HistoryKind.AssignmentBecameOverdue));
        var events = await cases.With(db => db.Outbox.CountAsync());
        if ((told, lines, events) != (all, all, all)) throw new InvalidOperationException($"{all} newly overdue have {lines} lines of history on {told} of them, and {events} events.");
    }
}
