using Arende.Application.History;
using Arende.Application.Journal;

namespace Arende.Adapters.Storage;

/// <summary>What every commit may write, as statements.</summary>
internal static class JournalStatements
{
    public static void Write(StatementWriter to, JournalRows rows)
    {
        foreach (var entry in rows.History) Add(to, entry);
        foreach (var message in rows.Outbox) Add(to, message);
        // Last: what is done by it has its locks by now, in the order of everybody else's, and only the other click waits for the key.
        if (rows.Operation is { } operation) Add(to, operation);
    }

    private static void Add(StatementWriter to, HistoryEntry entry)
    {
        to.Begin(JournalSql.AddHistory);
        to.Id(entry.SubjectId);
        to.Long(entry.Sequence);
        to.Name(entry.Kind);
        to.Text(entry.Arguments);
        to.Id(entry.ActorId?.Value);
        to.Time(entry.At);
        to.Bytes(entry.Canonical);
        to.Bytes(entry.Hash);
        to.End();
    }

    private static void Add(StatementWriter to, OutboxRow message)
    {
        to.Begin(JournalSql.AddOutbox);
        to.Id(message.MessageId);
        to.Id(message.SubjectId);
        to.Long(message.Sequence);
        to.Text(message.Type);
        to.Text(message.Body);
        to.Time(message.At);
        to.End();
    }

    private static void Add(StatementWriter to, Operation operation)
    {
        to.Begin(JournalSql.AddOperation);
        to.Id(operation.Key);
        to.Id(operation.PersonId.Value);
        to.Text(operation.UseCase);
        to.Bytes(operation.Digest);
        to.Time(operation.At);
        to.Text(operation.Result);
        to.End();
    }
}
