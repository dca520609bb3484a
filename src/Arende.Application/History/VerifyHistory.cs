using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.History;

/// <summary>
/// Follows the chain of every history from its first row, one row in memory at a time, and tells of each row that was changed,
/// removed, put in or moved; so also the access log, from where it was last shortened. Rows that were cut off at the end of a chain leave no trace in it: a seal misses them.
/// </summary>
public sealed class VerifyHistory(ArendeDb db, IOptions<ArendeOptions> options)
{
    // Plain text: a value that the product doesn't know is a finding, not a failure to read.
    private static string Rows(HistoryTrail trail)
    {
        var (table, chain) = trail switch { HistoryTrail.History => ("history", "subject_id"), HistoryTrail.Audit => ("audit_trail", "chain_id") };
        return $"""
            SELECT CAST(h.{chain} AS text), h.sequence, h.kind, h.arguments, CAST(h.actor_id AS text), CAST(h.at AS text), h.canonical, h.hash
            FROM {table} h ORDER BY h.{chain}, h.sequence
            """;
    }

    private const string Without = """
        SELECT CAST(s.id AS text) FROM (SELECT id FROM cases UNION SELECT id FROM reporting_periods UNION SELECT id FROM assignments UNION SELECT subject_id FROM workflow_instances) s
        WHERE NOT EXISTS (SELECT 1 FROM history h WHERE h.subject_id = s.id) ORDER BY 1
        """;

    // Nobody waits for it, and the set may be large.
    internal const int SecondsForTheSet = 3600;

    /// <param name="found">Told of each finding, in the order of the rows.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<HistoryCount> Run(Action<HistoryFinding> found, CancellationToken ct)
    {
        var (rows, chains, findings) = (0L, 0L, 0L);
        var cuts = await db.AuditCuts.AsNoTracking().ToDictionaryAsync(cut => cut.ChainId, ct);
        if (!await AreAsNoted(cuts, ct)) Tell(new HistoryFinding("audit-cuts", cuts.Count, HistoryFlaw.CutsChanged));
        var erased = await Erased(ct);
        foreach (var (subject, sequence) in erased.Where(one => !one.Value.IsNoted).Select(one => one.Key))
            Tell(new HistoryFinding(subject, sequence, HistoryFlaw.ErasedUnnoted));
        foreach (var trail in Enum.GetValues<HistoryTrail>())
        {
            string? subject = null;
            var (sequence, hash) = (0L, Array.Empty<byte>());
            await foreach (var row in Read(Rows(trail), Row, ct))
            {
                if (row.Subject != subject)
                {
                    (subject, chains) = (row.Subject, chains + 1);
                    (sequence, hash) = trail == HistoryTrail.Audit && cuts.TryGetValue(Guid.Parse(subject), out var cut) ? (cut.Sequence, cut.Hash) : (0, []);
                }
                rows++;
                var isErased = trail == HistoryTrail.History && erased.GetValueOrDefault((row.Subject.ToLowerInvariant(), row.Sequence)).Instead == row.Arguments;
                foreach (var finding in Flaws(sequence, hash, row, isErased)) Tell(finding with { Subject = NameOf(trail, finding.Subject) });
                // Below 1 no row belongs to the chain.
                if (row.Sequence >= 1) (sequence, hash) = (row.Sequence, row.Hash);
            }
        }
        await foreach (var id in Read(Without, reader => reader.GetString(0), ct)) Tell(new HistoryFinding(id.ToLowerInvariant(), 1, HistoryFlaw.NoHistory));
        var lastSeal = await VerifySeals.Run(db, SealHistory.KeyOf(options.Value), Tell, ct);
        return new HistoryCount(rows, chains, findings, lastSeal, erased.Count);

        void Tell(HistoryFinding finding)
        {
            findings++;
            found(finding);
        }
    }

    // What the line itself says is verified with its chain, and sealed.
    private async Task<bool> AreAsNoted(Dictionary<Guid, AuditCut> cuts, CancellationToken ct)
    {
        var last = await db.Audit.Where(entry => entry.ChainId == AuditChains.Shortened).OrderByDescending(entry => entry.Sequence).Select(entry => entry.Arguments).FirstOrDefaultAsync(ct);
        return last is null ? cuts.Count == 0 : (string?)JsonNode.Parse(last)?["cuts"] == ShortenAccessLog.Digest(cuts.Values);
    }

    // What stands there instead, and whether the access log says so; few, since the law seldom demands it.
    private async Task<Dictionary<(string Subject, long Sequence), (string Instead, bool IsNoted)>> Erased(CancellationToken ct)
    {
        var noted = (await db.Audit.Where(entry => entry.ChainId == AuditChains.Erased).Select(entry => entry.Arguments).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        return (await db.HistoryErasures.AsNoTracking().ToListAsync(ct)).ToDictionary(
            one => (one.SubjectId.ToString(), one.Sequence),
            one => (one.StandsInstead, noted.Contains(EraseHistory.Noted(one.SubjectId, one.Sequence, one.StandsInstead).ToJsonString(HistoryJson.Options))));
    }

    internal static string NameOf(HistoryTrail trail, string chain) => trail == HistoryTrail.Audit ? $"audit:{chain}" : chain;

    private static IEnumerable<HistoryFinding> Flaws(long sequence, byte[] hash, HistoryRow row, bool isErased)
    {
        var subject = row.Subject.ToLowerInvariant();
        var isGap = row.Sequence > sequence + 1;
        if (isGap) yield return new HistoryFinding(subject, sequence + 1, HistoryFlaw.Missing, $"{row.Sequence - 1}");
        if (row.Changed(isErased) is { Count: > 0 } columns) yield return new HistoryFinding(subject, row.Sequence, HistoryFlaw.Changed, string.Join(", ", columns));
        else if (row.Sequence < 1 || (!isGap && !HistoryChain.Follows(hash, row.Canonical, row.Hash)))
            yield return new HistoryFinding(subject, row.Sequence, HistoryFlaw.DoesNotFollow);
    }

    private static HistoryRow Row(DbDataReader reader) => new(
        reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4),
        reader.GetString(5), reader.GetFieldValue<byte[]>(6), reader.GetFieldValue<byte[]>(7));

    private async IAsyncEnumerable<T> Read<T>(string sql, Func<DbDataReader, T> map, [EnumeratorCancellation] CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = SecondsForTheSet;
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) yield return map(reader);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
