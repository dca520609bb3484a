using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Audit;

/// <summary>
/// Removes what is older than the log is kept (<c>Arende:AccessLogYears</c>), from the beginning of each chain, and leaves a line of it.
/// The database lets a row go only when its chain has been cut beyond it, and the line holds a digest of all cuts: one that was put in to hide a removal is found.
/// </summary>
public sealed class ShortenAccessLog(ArendeDb db, AuditTrail trail, IOptions<ArendeOptions> options, TimeProvider clock)
{
    // Nobody waits for it, and it may be the first for years.
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);

    /// <returns>How many lines are gone.</returns>
    public Task<int> Run(CancellationToken ct) => options.Value.AccessLogYears <= 0 ? Task.FromResult(0) : Races.RetryOnConflict(db, () => Shorten(ct));

    private async Task<int> Shorten(CancellationToken ct)
    {
        var day = StockholmTime.Today(clock).AddYears(-options.Value.AccessLogYears);
        var before = StockholmTime.StartOfDay(day);
        db.Database.SetCommandTimeout(LongestRun);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ends =
            from old in db.Audit
            where old.At < before && !AuditChains.Kept.Contains(old.ChainId)
            group old by old.ChainId into chain
            select new { ChainId = chain.Key, Sequence = chain.Max(old => old.Sequence) };
        var last = await (
            from entry in db.Audit
            join end in ends on new { entry.ChainId, entry.Sequence } equals new { end.ChainId, end.Sequence }
            select new { entry.ChainId, entry.Sequence, entry.Hash }).ToListAsync(ct);
        if (last.Count == 0) return 0;

        var cuts = await db.AuditCuts.ToDictionaryAsync(cut => cut.ChainId, ct);
        foreach (var end in last)
        {
            if (!cuts.TryGetValue(end.ChainId, out var cut)) db.AuditCuts.Add(cuts[end.ChainId] = cut = new AuditCut { ChainId = end.ChainId });
            cut.MoveTo(end.Sequence, end.Hash);
        }
        await db.SaveOrThrowConflict(ct);
        var removed = await db.Audit.Where(entry => db.AuditCuts.Any(cut => cut.ChainId == entry.ChainId && cut.Sequence >= entry.Sequence)).ExecuteDeleteAsync(ct);
        await trail.Add(AuditChains.Shortened, null, AuditKind.LogShortened, [new JsonObject
        {
            ["before"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["lines"] = removed, ["people"] = last.Count, ["cuts"] = Digest(cuts.Values),
        }], ct);
        await transaction.CommitAsync(ct);
        return removed;
    }

    internal static string Digest(IEnumerable<AuditCut> cuts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> sequence = stackalloc byte[sizeof(long)];
        foreach (var cut in cuts.OrderBy(cut => cut.ChainId))
        {
            BinaryPrimitives.WriteInt64BigEndian(sequence, cut.Sequence);
            hash.AppendData(cut.ChainId.ToByteArray());
            hash.AppendData(sequence);
            hash.AppendData(cut.Hash);
        }
        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}
