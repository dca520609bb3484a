using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>
/// A plan's year-end as it is bound to a case: its assignments, each with what was proposed of it before. So an undo takes back what the year-end proposed, and leaves what the
/// case's draft had proposed itself.
/// </summary>
public static class BoundYearEnd
{
    /// <summary>The case that a plan's year-end is bound to; null while it is bound to none that is still to be decided.</summary>
    public static async Task<CaseId?> CaseOf(ArendeDb db, BodyId board, int year, CancellationToken ct)
    {
        var plan = Plan(board, year);
        var cases = (await db.Settings.AsNoTracking().Where(setting => setting.Key.StartsWith(plan)).Select(setting => setting.Key).ToListAsync(ct))
            .ConvertAll(key => CaseId.Parse(key[plan.Length..], provider: null));
        var open = cases.Count == 0 ? [] : await db.Cases.Where(c => cases.Contains(c.Id) && c.ClosedAt == null && c.State != CaseState.Decided).Select(c => c.Id).ToListAsync(ct);
        return open.Count == 0 ? null : open[0];
    }

    /// <summary>Whether a case has any plan's year-end.</summary>
    internal static Task<bool> IsIn(ArendeDb db, CaseId id, CancellationToken ct)
    {
        var ending = $":{id}";
        return db.Settings.AnyAsync(setting => setting.Key.StartsWith(Keys) && setting.Key.EndsWith(ending), ct);
    }

    internal static async Task<IReadOnlyList<StandingProposal>> Before(ArendeDb db, BodyId board, int year, CaseId id, CancellationToken ct) =>
        await Find(db, board, year, id, ct) is { } kept ? JsonColumns.Read<IReadOnlyList<StandingProposal>>(kept.Value) : [];

    /// <summary>Proposed once more, what was proposed before the first time is kept.</summary>
    internal static async Task Keep(ArendeDb db, BodyId board, int year, CaseId id, IReadOnlyList<StandingProposal> before, CancellationToken ct)
    {
        var kept = await Find(db, board, year, id, ct);
        if (kept is null) db.Settings.Add(kept = new Setting { Key = Key(board, year, id), Value = "[]" });
        kept.Value = JsonColumns.Write(JsonColumns.Read<IReadOnlyList<StandingProposal>>(kept.Value).UnionBy(before, one => one.Id).ToList());
    }

    internal static async Task Forget(ArendeDb db, BodyId board, int year, CaseId id, CancellationToken ct)
    {
        if (await Find(db, board, year, id, ct) is { } kept) db.Settings.Remove(kept);
    }

    private static async Task<Setting?> Find(ArendeDb db, BodyId board, int year, CaseId id, CancellationToken ct) => await db.Settings.FindAsync([Key(board, year, id)], ct);

    private const string Keys = "plans:year-end:";

    private static string Plan(BodyId board, int year) => $"{Keys}{board}:{year}:";

    private static string Key(BodyId board, int year, CaseId id) => Plan(board, year) + id;
}
