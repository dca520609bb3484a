using System.Security.Cryptography;
using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.History;

/// <summary>Looks for what was sealed: every anchor's row is there as it was, and every seal is whole and follows the one before.</summary>
internal static class VerifySeals
{
    /// <param name="db">The database.</param>
    /// <param name="key">What seals are signed with; null leaves the signatures unread.</param>
    /// <param name="found">Told of each finding.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The last seal's number; 0 when there is none.</returns>
    public static async Task<long> Run(ArendeDb db, byte[]? key, Action<HistoryFinding> found, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(VerifyHistory.SecondsForTheSet);
        foreach (var lost in new[] { LostOfHistory(db), LostOfAudit(db) })
        {
            await foreach (var anchor in lost.OrderBy(a => a.SealNumber).ThenBy(a => a.ChainId).AsAsyncEnumerable().WithCancellation(ct))
                found(new HistoryFinding(VerifyHistory.NameOf(anchor.Trail, anchor.ChainId.ToString()), anchor.Sequence, HistoryFlaw.CutOff, $"{anchor.SealNumber}"));
        }
        var (number, before) = (0L, (byte[]?)null);
        foreach (var seal in await db.HistorySeals.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct))
        {
            var isNext = seal.Number == ++number;
            if (!isNext || (key is not null && !await IsWhole(db, key, before, seal, ct))) found(new HistoryFinding("seal", seal.Number, HistoryFlaw.SealBroken));
            (number, before) = (seal.Number, seal.Signature);
        }
        return number;
    }

    private static IQueryable<HistoryAnchor> LostOfHistory(ArendeDb db) => db.HistoryAnchors.AsNoTracking()
        .Where(a => a.Trail == HistoryTrail.History && !db.History.Any(h => h.SubjectId == a.ChainId && h.Sequence == a.Sequence && h.Hash == a.Hash));

    private static IQueryable<HistoryAnchor> LostOfAudit(ArendeDb db) => db.HistoryAnchors.AsNoTracking()
        .Where(a => a.Trail == HistoryTrail.Audit && !db.Audit.Any(h => h.ChainId == a.ChainId && h.Sequence == a.Sequence && h.Hash == a.Hash)
            && !db.AuditCuts.Any(cut => cut.ChainId == a.ChainId && cut.Sequence >= a.Sequence));

    private static async Task<bool> IsWhole(ArendeDb db, byte[] key, byte[]? before, HistorySeal seal, CancellationToken ct)
    {
        var anchors = await db.HistoryAnchors.AsNoTracking().Where(a => a.SealNumber == seal.Number).ToListAsync(ct);
        return CryptographicOperations.FixedTimeEquals(SealHistory.Sign(key, before, seal, anchors), seal.Signature);
    }
}
