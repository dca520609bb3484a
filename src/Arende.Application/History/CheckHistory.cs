using System.Text.Json;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Notifications;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.History;

/// <summary>What the last check of the history said, and the first of its findings.</summary>
public sealed record HistoryCheck(DateTimeOffset At, HistoryCount Count, IReadOnlyList<HistoryFinding> First)
{
    private const string Key = "history:check";

    /// <summary>There is such a setting while the last check has findings.</summary>
    internal const string BrokenKey = "history:broken";

    /// <summary>Null when none has been made.</summary>
    public static async Task<HistoryCheck?> Last(ArendeDb db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, ct) is { } setting ? JsonSerializer.Deserialize<HistoryCheck>(setting.Value) : null;

    /// <summary>The caller saves.</summary>
    internal async Task Keep(ArendeDb db, CancellationToken ct)
    {
        var last = await db.Settings.SingleOrDefaultAsync(s => s.Key == Key, ct);
        if (last is null) db.Settings.Add(last = new Setting { Key = Key, Value = "" });
        last.Value = JsonSerializer.Serialize(this);
        var broken = await db.Settings.SingleOrDefaultAsync(s => s.Key == BrokenKey, ct);
        if (Count.Findings > 0 && broken is null) db.Settings.Add(new Setting { Key = BrokenKey, Value = "true" });
        if (Count.Findings == 0 && broken is not null) db.Settings.Remove(broken);
    }
}

/// <summary>
/// The history's nightly work, one after the other: what is too old leaves the access log, what is left is verified, and what is new is sealed.
/// </summary>
public sealed class KeepHistory(ShortenAccessLog shorten, CheckHistory check, SealHistory seal)
{
    public async Task Run(CancellationToken ct)
    {
        await shorten.Run(ct);
        await check.Run(ct);
        await seal.Run(ct);
    }
}

/// <summary>Verifies the history, keeps what it said, and tells the administrators of each finding once.</summary>
public sealed class CheckHistory(ArendeDb db, VerifyHistory verify, PersonalInbox inbox, TimeProvider clock)
{
    /// <summary>Whoever rewrites a whole table shall not fill the inboxes with it; how many there are is counted.</summary>
    public const int ToldAtMost = 50;

    public async Task<HistoryCheck> Run(CancellationToken ct)
    {
        var first = new List<HistoryFinding>();
        var count = await verify.Run(finding => { if (first.Count < ToldAtMost) first.Add(finding); }, ct);
        var check = new HistoryCheck(clock.GetUtcNow(), count, first);
        await check.Keep(db, ct);
        foreach (var administrator in first.Count == 0 ? [] : await RoleHolders.With(db, Right.MendFaults).Select(p => p.Id).ToListAsync(ct))
            foreach (var finding in first)
                await inbox.Add(new Notification(administrator, NotificationKind.HistoryBroken,
                    $"history:{finding.Subject}:{finding.Sequence}:{finding.Flaw}", check.At), ct);
        await db.SaveChangesAsync(ct);
        return check;
    }
}
