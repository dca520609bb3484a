using System.Globalization;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Domain;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Journal;

/// <summary>
/// The one way to take a double click. A first click costs a row in its own commit, and is asked nothing: only who was refused is looked up,
/// since whoever comes second is, by the state that the first has left or by its row.
/// </summary>
public sealed class Operations(ArendeDb db)
{
    /// <param name="asked">What the form asks for; null when it has no key, and state alone protects it.</param>
    /// <param name="act">Does it in a transaction of its own, with <see cref="JournalDraft.Completes"/>.</param>
    /// <param name="before">Reads the result of what was done before.</param>
    /// <returns>What it gave, now or before.</returns>
    /// <exception cref="LostRaceException">
    /// The same form had been sent with something else: <see cref="Race.Operation"/> where nothing but the key says so, else whatever the first one has left refuses it by.
    /// </exception>
    public async Task<T> Once<T>(Operation? asked, Func<Task<T>> act, Func<string?, Task<T>> before, CancellationToken ct)
    {
        try
        {
            return await act();
        }
        catch (Exception refused) when (asked is not null && !db.IsInTransaction && refused is LostRaceException or BrokenRuleException or NotFoundException)
        {
            // Nothing of the refused try may be saved with what follows.
            db.ChangeTracker.Clear();
            var done = await db.Operations.AsNoTracking().SingleOrDefaultAsync(one => one.Key == asked.Key && one.PersonId == asked.PersonId, ct);
            if (done is null || !done.AsksTheSameAs(asked)) throw;
            return await before(done.Result);
        }
    }

    /// <summary>For what has its lines in the access log, and no journal that would write the form's row: it is written here, in the caller's transaction.</summary>
    /// <exception cref="LostRaceException">The form was sent before.</exception>
    internal async Task Complete(Operation? asked, DateTimeOffset at, string? result, CancellationToken ct)
    {
        if (asked is null) return;
        db.Operations.Add(asked.Done(at, result));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            throw new LostRaceException(Race.Operation, exception);
        }
    }

    public Task Once(Operation? asked, Func<Task> act, CancellationToken ct) => Once(asked, async () =>
    {
        await act();
        return true;
    }, _ => Task.FromResult(true), ct);

    /// <summary>For what makes something that has an id.</summary>
    public Task<T> Once<T>(Operation? asked, Func<Task<T>> act, CancellationToken ct) where T : IParsable<T> =>
        Once(asked, act, result => Task.FromResult(T.Parse(result!, CultureInfo.InvariantCulture)), ct);
}
