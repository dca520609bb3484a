
namespace Arende.Application.Storage;

/// <summary>
/// Runs a use case again when only the history grew under it: a consumer that wrote a line in the case gives nobody a false
/// conflict. A lost instance is a real conflict and flies on, unless the use case says that what the person saw still holds: then
/// a timer, a consumer or another branch moved the case, and the answer is still theirs to give.
/// </summary>
public static class Races
{
    private const int Tries = 8;
    private const int MostMilliseconds = 10;

    /// <param name="db">Forgets what the lost try had read.</param>
    /// <param name="act">Reads, acts and commits; nothing of a lost try is left.</param>
    /// <param name="stillHolds">Whether what the first try had read, and the person had seen, is as it was. Null: a lost instance flies on.</param>
    public static async Task<T> RetryOnConflict<T>(ArendeDb db, Func<Task<T>> act, Func<Task<bool>>? stillHolds = null)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await act();
            }
            catch (LostRaceException race) when (run < Tries && race.Race != Race.Operation && db.Database.CurrentTransaction is null)
            {
                db.ChangeTracker.Clear();
                if (race.Race == Race.Instance && (stillHolds is null || !await stillHolds())) throw;
                // Those who lost together would meet again.
                await Task.Delay(Random.Shared.Next(run * MostMilliseconds));
            }
        }
    }

    public static Task RetryOnConflict(ArendeDb db, Func<Task> act, Func<Task<bool>>? stillHolds = null) => RetryOnConflict(db, async () =>
    {
        await act();
        return true;
    }, stillHolds);
}
