namespace Arende.Adapters.Storage;

/// <summary>The journal's statements, which PostgreSQL and SQLite share. Parameters are $1, $2, … in both.</summary>
internal static class JournalSql
{
    public const string AddHistory = """
        INSERT INTO history (subject_id, sequence, kind, arguments, actor_id, at, canonical, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    public const string AddOutbox = """
        INSERT INTO outbox (message_id, subject_id, sequence, type, body, created_at, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, 0)
        """;

    /// <summary>Fails when the person has used the key: somebody clicked twice, or sends something else under it.</summary>
    public const string AddOperation = "INSERT INTO operations (key, person_id, use_case, digest, at, result) VALUES ($1, $2, $3, $4, $5, $6)";

    public const string Head = "SELECT sequence, hash FROM history WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 1";
}
