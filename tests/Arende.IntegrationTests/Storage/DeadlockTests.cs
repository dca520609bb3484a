using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Storage;

/// <summary>PostgreSQL ends a deadlock by giving up one of the two; SQLite has one writer, and none.</summary>
public sealed class DeadlockTests(PostgresStorage storage) : IClassFixture<PostgresStorage>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Of_two_who_wait_for_each_other_one_goes_on_and_the_other_has_lost_a_race()
    {
        Case[] cases = [await storage.AddCase(), await storage.AddCase()];
        TaskCompletionSource[] locked = [new(), new()];

        var went = await Task.WhenAll(Change(0), Change(1));

        Assert.Equal([false, true], went.Order());

        Task<bool> Change(int first) => storage.With(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await Mark(db, cases[first].Id);
            locked[first].SetResult();
            await Task.WhenAll(locked.Select(one => one.Task));
            try
            {
                await Mark(db, cases[1 - first].Id);
                await transaction.CommitAsync(Ct);
                return true;
            }
            catch (LostRaceException)
            {
                return false;
            }
        });
    }

    private static async Task Mark(ArendeDb db, CaseId id)
    {
        (await db.Cases.SingleAsync(c => c.Id == id, Ct)).Mark(AccessLevel.Unit);
        await db.SaveOrThrowConflict(Ct);
    }
}
