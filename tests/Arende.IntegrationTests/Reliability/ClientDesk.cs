using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Reliability.Worker;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>How a client acts: it asks the product and logs the answer, and looks in the database as it would at a page.</summary>
internal sealed class ClientDesk(int client, TestApplication office, Product product, ClientLog log)
{
    public const int Clients = 8;

    // What takes longer is stuck, on a slow machine too: a start takes half a minute there, and a row of lives may each end before the lease of the one before.
    // How long it took is told in the figures, not judged here.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(420);

    // The short form is about the kills: without a moment between two answers its clients make cases that are only there to be taken to their ends.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<Reply> Ask(Operation operation)
    {
        if (!ChaosRun.IsLong) await Task.Delay(Pause);
        var reply = await product.Ask(operation);
        log.Write(new Attempt(client, operation, reply));
        return reply;
    }

    /// <summary>Asks until it is done, by this attempt or one whose answer was lost.</summary>
    public async Task Until(Operation operation, Func<ArendeDb, Task<bool>> isDone)
    {
        var deadline = Environment.TickCount64 + Patience.TotalMilliseconds;
        for (var refusals = 0; ; await Task.Delay(50))
        {
            var reply = await Ask(operation);
            if (reply.Kind == ReplyKind.Done || await Read(isDone)) return;
            if (reply.Kind == ReplyKind.Refused && ++refusals == 10 || Environment.TickCount64 > deadline)
                throw new InvalidOperationException($"{operation} could not be done: {reply.Error}");
        }
    }

    /// <summary>Completes the case's open work item of a name; waits for it if it isn't there yet.</summary>
    public async Task Complete(CaseId id, string task, string role, string outcome, string? reason = null)
    {
        var item = Guid.Empty;
        await Wait($"{task} is open in {id}", async db => (item = await db.WorkItems
            .Where(w => w.SubjectId == id.Value && w.TaskName == task && w.State == WorkItemState.Open).Select(w => w.Id).SingleOrDefaultAsync()) != Guid.Empty);
        await Until(
            new Operation(Verb.Complete, role) { Case = id.Value, Part = item, Text = outcome, Reason = reason },
            db => db.WorkItems.AnyAsync(w => w.Id == item && w.State == WorkItemState.Done));
    }

    public async Task Wait(string what, Func<ArendeDb, Task<bool>> question)
    {
        var deadline = Environment.TickCount64 + Patience.TotalMilliseconds;
        while (!await Read(question))
        {
            if (Environment.TickCount64 > deadline) throw new TimeoutException($"It never came true that {what}.");
            await Task.Delay(100);
        }
    }

    /// <summary>Reads, and again while the database is away.</summary>
    public async Task<T> Read<T>(Func<ArendeDb, Task<T>> query)
    {
        var deadline = Environment.TickCount64 + Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return await office.Read(query);
            }
            catch (Exception exception) when (IsAway(exception) && Environment.TickCount64 < deadline)
            {
                await Task.Delay(100);
            }
        }
    }

    private static bool IsAway(Exception exception) =>
        exception is Npgsql.NpgsqlException or System.Net.Sockets.SocketException or IOException || (exception.InnerException is { } inner && IsAway(inner));
}
