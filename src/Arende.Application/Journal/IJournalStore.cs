using Arende.Application.History;
using Arende.Application.Storage;

namespace Arende.Application.Journal;

/// <summary>
/// Writes a commit's rows with SQL of its own, in one batch on the context's connection and, if there is one, its transaction. Two
/// implementations, one set of contract tests: PostgreSQL and SQLite.
/// </summary>
public interface IJournalStore
{
    /// <summary>
    /// Begins a transaction that <see cref="Write"/> ends: what a step reads and what it writes is then one commit, and no round trip more.
    /// Null where the context has a transaction already, and where the database gains nothing by it.
    /// </summary>
    /// <returns>Undoes what was not written.</returns>
    Task<IAsyncDisposable?> Begin(ArendeDb db, CancellationToken ct);

    /// <summary>The subject's last link.</summary>
    Task<HistoryHead> LoadHead(ArendeDb db, Guid subjectId, CancellationToken ct);

    /// <summary>
    /// Writes everything or nothing. Without an open transaction on the context it makes one commit of its own; one that was opened by
    /// <see cref="Begin"/> it commits.
    /// </summary>
    /// <exception cref="LostRaceException">Somebody else wrote in the history, or moved the instance, since it was loaded.</exception>
    Task Write(ArendeDb db, JournalRows rows, CancellationToken ct);
}
