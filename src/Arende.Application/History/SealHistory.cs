using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Arende.Application.History;

/// <summary>
/// Notes how far every chain has come since the last seal, and signs it. Rows that are cut off at a chain's end are missing from then
/// on. Without a key (<c>Arende:SealKey</c>) nothing is sealed.
/// </summary>
public sealed partial class SealHistory(ArendeDb db, IOptions<ArendeOptions> options, TimeProvider clock, ILogger<SealHistory> logger)
{
    /// <summary>A first seal of ten years is made piece by piece, so that no transaction holds them all.</summary>
    public const int ChainsInASeal = 10_000;

    /// <returns>The last seal's number; null when there is no key, or nothing new.</returns>
    public async Task<long?> Run(CancellationToken ct)
    {
        if (KeyOf(options.Value) is not { } key) return null;
        // Nobody waits for it, and the set may be large.
        db.Database.SetCommandTimeout(VerifyHistory.SecondsForTheSet);
        long? number = null;
        while (await Seal(key, ct) is { } made) number = made;
        return number;
    }

    private async Task<long?> Seal(byte[] key, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = await db.HistorySeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var number = (last?.Number ?? 0) + 1;
        List<HistoryAnchor> anchors =
        [
            .. (await db.History.Where(h => !db.History.Any(later => later.SubjectId == h.SubjectId && later.Sequence > h.Sequence)
                    && !db.HistoryAnchors.Any(a => a.Trail == HistoryTrail.History && a.ChainId == h.SubjectId && a.Sequence >= h.Sequence))
                .OrderBy(h => h.SubjectId).Take(ChainsInASeal)
                .Select(h => new { h.SubjectId, h.Sequence, h.Hash }).ToListAsync(ct))
                .Select(h => new HistoryAnchor { Trail = HistoryTrail.History, ChainId = h.SubjectId, Sequence = h.Sequence, Hash = h.Hash, SealNumber = number }),
            .. (await db.Audit.Where(h => !db.Audit.Any(later => later.ChainId == h.ChainId && later.Sequence > h.Sequence)
                    && !db.HistoryAnchors.Any(a => a.Trail == HistoryTrail.Audit && a.ChainId == h.ChainId && a.Sequence >= h.Sequence))
                .OrderBy(h => h.ChainId).Take(ChainsInASeal)
                .Select(h => new { h.ChainId, h.Sequence, h.Hash }).ToListAsync(ct))
                .Select(h => new HistoryAnchor { Trail = HistoryTrail.Audit, ChainId = h.ChainId, Sequence = h.Sequence, Hash = h.Hash, SealNumber = number }),
        ];
        if (anchors.Count == 0) return null;
        var seal = new HistorySeal { Number = number, At = HistoryChain.Microseconds(clock.GetUtcNow()), Signature = [] };
        var signature = Sign(key, last?.Signature, seal, anchors);
        db.HistorySeals.Add(new HistorySeal { Number = number, At = seal.At, Signature = signature });
        db.HistoryAnchors.AddRange(anchors);
        // Two nodes at once make one seal: the other's number is taken.
        await db.SaveOrThrowConflict(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        LogSealed(logger, number, anchors.Count, Convert.ToHexStringLower(signature));
        return number;
    }

    internal static byte[]? KeyOf(ArendeOptions options) => string.IsNullOrWhiteSpace(options.SealKey) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(options.SealKey));

    /// <summary>Over the seal before, the number, the time and each anchor, in one order.</summary>
    internal static byte[] Sign(byte[] key, byte[]? before, HistorySeal seal, IEnumerable<HistoryAnchor> anchors)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(before ?? []);
        Append(hmac, seal.Number);
        Append(hmac, seal.At.UtcTicks);
        foreach (var anchor in anchors.OrderBy(a => a.Trail).ThenBy(a => a.ChainId))
        {
            Append(hmac, (long)anchor.Trail);
            hmac.AppendData(anchor.ChainId.ToByteArray());
            Append(hmac, anchor.Sequence);
            hmac.AppendData(anchor.Hash);
        }
        return hmac.GetHashAndReset();
    }

    private static void Append(IncrementalHash hmac, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hmac.AppendData(bytes);
    }

    // The log lies elsewhere than the database: seals that are cut off at the end are missed there.
    [LoggerMessage(Level = LogLevel.Information, Message = "History sealed: seal {Number}, {Anchors} chains, signature {Signature}")]
    private static partial void LogSealed(ILogger logger, long number, int anchors, string signature);
}
