using Microsoft.Data.Sqlite;

namespace Arende.Adapters.Sqlite;

/// <summary>
/// The process's one writer of transitions: callers queue here, where waiting is fair and free, rather than at the file's
/// lock; and its connection stays open, so that its statements stay prepared.
/// </summary>
internal sealed class SqliteWriteQueue(SqliteFile file) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private SqliteConnection? connection;
    private SqliteStatementWriter? writer;

    /// <summary>Does the work in a transaction of its own: all of it, or none when it throws.</summary>
    public async Task Commit(Action<SqliteStatementWriter> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            writer ??= new SqliteStatementWriter(connection = file.Open());
            writer.Run("BEGIN IMMEDIATE");
            work(writer);
            writer.Run("COMMIT");
        }
        catch
        {
            // Closing rolls back, whatever it was that failed.
            Close();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        Close();
        turn.Dispose();
    }

    private void Close()
    {
        writer?.Dispose();
        connection?.Dispose();
        (writer, connection) = (null, null);
    }
}
