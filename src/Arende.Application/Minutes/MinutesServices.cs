using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;

namespace Arende.Application.Minutes;

/// <summary>What the use cases of minutes share: one operation, one line of the journal, and the time.</summary>
public sealed class MinutesServices(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => StockholmTime.Today(clock);

    /// <param name="asked">Sent twice it is done once.</param>
    /// <param name="act">Reads, acts and commits.</param>
    /// <param name="stillHolds">What the person saw is as it was.</param>
    /// <param name="ct">Cancels.</param>
    public Task Once(Operation? asked, Func<Task> act, Func<Task<bool>> stillHolds, CancellationToken ct) =>
        operations.Once(asked, () => Races.RetryOnConflict(db, act, stillHolds), ct);

    /// <summary>Saves, in the viewer's name.</summary>
    public Task Write(Viewer viewer, MeetingId id, Operation? asked, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(id), Now, viewer.PersonId);
        draft.Completes(asked);
        return journal.Write(db, draft, ct);
    }
}
