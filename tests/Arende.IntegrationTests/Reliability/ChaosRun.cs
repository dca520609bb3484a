using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Mail;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>
/// Eight clients at the product while a test does it harm. Afterwards everything is let come to rest, the clients' log is
/// compared with the database and the mails, and every case is taken to its end: what is stuck can't be.
/// </summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    private const int DaysToLegalForce = 60;
    private readonly TestPostgres postgres = new();
    private readonly TestRabbit rabbit = new();
    private readonly SmtpSink smtp = new();
    private readonly ClientLog log;
    private TestApplication? office;
    private Task[] clients = [];
    private volatile bool isOver;

    private ChaosRun(string name, int seed)
    {
        Seed = seed;
        Random = new Random(seed);
        log = new ClientLog($"{name}-{seed}");
    }

    public static bool IsLong => Environment.GetEnvironmentVariable("ARENDE_CHAOS") == "long";

    public int Seed { get; }

    public Random Random { get; }

    public Product Product { get; private set; } = null!;

    /// <summary>The seed is <c>ARENDE_SEED</c>, or a new one.</summary>
    public static async Task<ChaosRun> Start(string name)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ARENDE_SEED"), out var told) ? told : Random.Shared.Next(1, 1_000_000);
        var run = new ChaosRun(name, seed);
        await run.postgres.InitializeAsync();
        await run.rabbit.InitializeAsync();
        await run.smtp.InitializeAsync();
        run.office = await TestApplication.OnPostgres(run.postgres);
        run.Product = new Product(run.postgres.GiveAway(), run.rabbit.Uri, run.smtp);
        return run;
    }

    public void Work() => clients = [.. Enumerable.Range(0, ClientDesk.Clients).Select(n => Task.Run(() => new Client(n, Seed, Desk(n)).Run(() => isOver)))];

    /// <summary>Throws what a client fell over.</summary>
    public async Task Check()
    {
        if (clients.FirstOrDefault(c => c.IsFaulted) is { } fallen) await fallen;
    }

    public Task<long> Transitions() => Desk(0).Read(db => db.WorkflowInstances.SumAsync(i => i.Version));

    /// <summary>Lets the clients finish their rounds and everything come to rest; compares; takes every case to its end; compares again.</summary>
    public async Task<string> Settle()
    {
        isOver = true;
        await Task.WhenAll(clients);
        var oracle = new Oracle(office!, log, smtp, rabbit);
        await Rest();
        await oracle.Compare();
        await Product.Stop();
        await Product.Start(days: DaysToLegalForce);
        await CloseAll();
        await Rest();
        await oracle.Compare();
        var open = await Desk(0).Read(db => db.Cases.CountAsync(c => c.State != CaseState.Closed));
        Assert.True(open == 0, $"{open} cases are not closed.");
        return $"seed {Seed}: {await Transitions()} transitions, {log.Attempts.Count} attempts of which {log.Attempts.Count(a => a.Reply.Kind == Worker.ReplyKind.Unknown)} unanswered, "
            + $"{smtp.Mails.Count} mails of which {smtp.Mails.Count - smtp.Mails.DistinctBy(m => m.Message.MessageId).Count()} came twice; "
            + $"slowest resume {Product.SlowestResume.TotalSeconds:0.0} s, slowest reply {Product.SlowestReply.TotalSeconds:0.0} s; 0 lost, 0 doubled, 0 stuck";
    }

    public async ValueTask DisposeAsync()
    {
        isOver = true;
        await Product.DisposeAsync();
        await office!.DisposeAsync();
        await smtp.DisposeAsync();
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
        log.Dispose();
    }

    /// <summary>Every failure says its seed, where the log is, and what the product last said.</summary>
    public async Task Tell(Func<Task> test)
    {
        try
        {
            await test();
        }
        catch (Exception exception)
        {
            throw new ChaosException(
                $"ARENDE_SEED={Seed}, the clients' log is {log.Path}: {exception.Message}\n{await Unfinished()}\nThe product last said:\n{Product.Log}", exception);
        }
    }

    /// <summary>Every event, mail and recipient that is not at its end, and the queues that hold something: where it is stuck.</summary>
    private async Task<string> Unfinished()
    {
        try
        {
            var queues = await Oracle.Queues(rabbit);
            return await office!.Read(async db => string.Join('\n',
            [
                .. (await db.Outbox.AsNoTracking().Where(o => o.FinishedAt == null).ToListAsync()).Select(o => $"event {o.Type} {o.Body} {o.Error}"),
                .. (await db.Mails.AsNoTracking().Where(m => m.State != MailState.Sent).ToListAsync()).Select(m => $"mail {m.Key} {m.State} {m.Tries} {m.NextTryAt:O} {m.Error}"),
                .. (await db.DistributionRows.AsNoTracking().Where(r => r.State != DistributionState.Sent).ToListAsync())
                    .Select(r => $"recipient {r.Id} of {r.CaseId} {r.State} attempt {r.Attempt} made {r.CreatedAt:O} {r.Result}"),
                .. (await db.Leases.AsNoTracking().ToListAsync()).Select(l => $"lease {l.Name} until {l.Until:O}"),
                .. queues.Select(queue => $"queue {queue}"),
            ]));
        }
        catch (Exception exception)
        {
            return $"Nobody can say what is unfinished: {exception.Message}";
        }
    }

    private ClientDesk Desk(int client) => new(client, office!, Product, log);

    private async Task Rest()
    {
        await Desk(0).Wait("every event is published", db => db.Outbox.AllAsync(o => o.FinishedAt != null || o.ParkedAt != null));
        await Desk(0).Wait("no mail is waiting", db => db.Mails.AllAsync(m => m.State != MailState.Waiting));
        await Desk(0).Wait("every queue is empty", async _ => (await Oracle.Queues(rabbit)).Count == 0);
    }

    private async Task CloseAll()
    {
        var ids = await Desk(0).Read(db => db.Cases.Select(c => c.Id).ToListAsync());
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = ClientDesk.Clients }, async (id, _) => await new Client(0, Seed, Desk(0)).Close(id));
    }
}

public sealed class ChaosException(string message, Exception inner) : Exception(message, inner);
