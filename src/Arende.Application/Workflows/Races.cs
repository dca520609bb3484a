using Arende.Application.Storage;

namespace Arende.Application.Workflows;

/// <summary>
/// Runs a use case again when only the history grew under it: a consumer that wrote a line in the case gives nobody a false
/// conflict. A lost instance is a real conflict and flies on.
/// </summary>
public static class Races
{
    private const int Tries = 8;

    public static async Task<T> Again<T>(ArendeDb db, Func<Task<T>> act)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                return await act();
            }
            catch (LostRaceException race) when (race.Race == Race.History && run < Tries && db.Database.CurrentTransaction is null)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public static Task Again(ArendeDb db, Func<Task> act) => Again(db, async () =>
    {
        await act();
        return true;
    });
}
