using System.Text.Json;
using Arende.Application.Contracts;
using Arende.Application.Distribution;
using Arende.Application.History;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Benchmarks;

/// <summary>
/// P6: decisions that are to be sent to their recipients, as events in the outbox of a running server with RabbitMQ. P6a: how quickly the broker has them all;
/// P6b: how quickly they are handled, each a mail in the queue and a line in the inbox of somebody at the unit. Both at once, as it happens when minutes are verified.
/// </summary>
internal static class EventBenchmark
{
    private const int Events = 6000;
    private const int WarmUpEvents = 1500;
    private const int RecipientsOfACase = 6;
    private const int Units = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Run()
    {
        await using var database = await BenchDatabase.Create();
        await using var cases = await BoardCases.Open(database.ConnectionString, null);
        var (officer, units) = await AddPeople(cases);
        // Mails are queued and wait: how quickly they are sent is a mail server's.
        await cases.With(db => db.Database.ExecuteSqlRawAsync("INSERT INTO leases (name, holder, until) VALUES ('mail', 'benchmark', now() + interval '1 day')"));
        await using var product = await ServedProduct.Start(HttpDecisionBenchmark.Settings(database.ConnectionString));
        await Handle(cases, officer, units, "WARM", WarmUpEvents);
        await cases.With(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        var before = product.Processor;
        var (published, handled) = await Handle(cases, officer, units, "KS", Events);
        Figure.Note($"the server used {(product.Processor - before).TotalMilliseconds / Events:0.00} ms of processor time an event");
        Figure.Note($"{Events} events of {Events / RecipientsOfACase} cases, each found with one inbox row, one mail and one notification; fsync {await BenchDatabase.Setting("fsync")}, synchronous_commit {await BenchDatabase.Setting("synchronous_commit")}");
        Figure.Print("P6a", "outbox-to-broker", published, "messages/s", ">=1000");
        Figure.Print("P6b", "events-handled", handled, "events/s", ">=500");
    }

    /// <summary>Writes the events in one commit and waits until all are handled.</summary>
    /// <returns>Messages a second from the commit until the last was marked as published; events a second from the first handled to the last.</returns>
    private static async Task<(double Published, double Handled)> Handle(BoardCases cases, Person officer, IReadOnlyList<Unit> units, string register, int events)
    {
        var sent = await Write(cases, officer, units, register, events);
        var committed = DateTimeOffset.UtcNow;
        var ids = sent.ConvertAll(row => row.MessageId);
        var deadline = committed + Patience;
        while (await cases.With(db => db.Inbox.CountAsync(i => ids.Contains(i.MessageId))) < events || await cases.With(db => db.Outbox.AnyAsync(o => o.FinishedAt == null)))
        {
            if (DateTimeOffset.UtcNow > deadline) throw new InvalidOperationException($"Not all {events} events were handled within {Patience.TotalMinutes} minutes.");
            await Task.Delay(500);
        }
        await Check(cases, ids);
        var published = await cases.With(db => db.Outbox.Where(o => ids.Contains(o.MessageId)).MaxAsync(o => o.FinishedAt!.Value));
        var handled = await cases.With(db => db.Inbox.Where(i => ids.Contains(i.MessageId)).GroupBy(_ => 1).Select(all => new { First = all.Min(i => i.At), Last = all.Max(i => i.At) }).SingleAsync());
        return (events / (published - committed).TotalSeconds, (events - 1) / (handled.Last - handled.First).TotalSeconds);
    }

    private static async Task<List<OutboxRow>> Write(BoardCases cases, Person officer, IReadOnlyList<Unit> units, string register, int events)
    {
        var rows = new List<OutboxRow>();
        await cases.With(async db =>
        {
            for (var serial = 1; serial <= events / RecipientsOfACase; serial++)
            {
                var one = new Case(new CaseNumber(register, 2026, serial), "Ny förskola i Bergby", officer, AccessLevel.Open, DateTimeOffset.UtcNow);
                db.Add(one);
                var item = Guid.CreateVersion7();
                for (var number = 1; number <= RecipientsOfACase; number++)
                {
                    var unit = units[(serial + number) % units.Count];
                    var row = new DistributionRow(one.Id, item, new Recipient(number, unit.Name, unit.Id, unit.Mailbox), DateTimeOffset.UtcNow);
                    db.Add(row);
                    var body = JsonSerializer.Serialize(new DistributionRequested(one.Id.Value, row.Id.Value, row.Attempt) { Sequence = number }, HistoryJson.Options);
                    rows.Add(new OutboxRow(Guid.CreateVersion7(), one.Id.Value, number, nameof(DistributionRequested), body, DateTimeOffset.UtcNow));
                }
            }
            return await db.SaveChangesAsync();
        });
        await cases.With(async db =>
        {
            await cases.Services.GetRequiredService<IJournalStore>().Write(db, new JournalRows { Outbox = rows }, CancellationToken.None);
            return true;
        });
        return rows;
    }

    private static async Task Check(BoardCases cases, List<Guid> ids)
    {
        var inbox = await cases.With(db => db.Inbox.CountAsync(i => i.Consumer == nameof(SendDecision) && ids.Contains(i.MessageId)));
        var requested = await cases.With(db => db.Inbox.CountAsync());
        var (mails, notifications) = (await cases.With(db => db.Mails.CountAsync()), await cases.With(db => db.Notifications.CountAsync()));
        if (inbox != ids.Count || mails != requested || notifications != requested)
            throw new InvalidOperationException($"{ids.Count} events have {inbox} inbox rows; of {requested} handled in all there are {mails} mails and {notifications} notifications.");
    }

    private static async Task<(Person Officer, IReadOnlyList<Unit> Units)> AddPeople(BoardCases cases)
    {
        var units = Enumerable.Range(1, Units).Select(number => new Unit($"Kontor {number}", $"kontor{number}@kommunen.example")).ToList();
        var people = units.ConvertAll(unit => new Person($"Chef för {unit.Name}", "Chef", $"chef-{unit.Name.Replace(' ', '-')}@kommunen.example", unit.Id, Role.Manager));
        await cases.With(db =>
        {
            db.AddRange(units);
            db.AddRange(people);
            return db.SaveChangesAsync();
        });
        return (people[0], units);
    }
}
