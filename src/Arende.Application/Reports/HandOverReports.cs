using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>
/// What an assignment is still to report is asked of somebody else: it has a new owner, or who was asked has left or may no longer
/// see it. What was answered or is frozen stays.
/// </summary>
public sealed class HandOverReports(ArendeDb db)
{
    /// <param name="id">The assignment.</param>
    /// <param name="owner">Its new owner; with null it is the fallback owner's.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is to be published when it is saved.</returns>
    internal async Task<IReadOnlyList<StatusReportsAsked>> To(AssignmentId id, PersonId? owner, CancellationToken ct)
    {
        var missing = await MissingReports.InAll(db).Where(report => report.AssignmentId == id).ToListAsync(ct);
        // Without an owner and a fallback owner nobody else is there to be asked.
        if (missing.Count == 0 || (owner ?? await Fallback(id, ct)) is not { } asked) return [];
        var moved = missing.Where(report => report.AskedId != asked).ToList();
        foreach (var report in moved) report.Ask(asked);
        return [.. moved.Select(report => new StatusReportsAsked(report.PeriodId!.Value.Value, asked.Value, id.Value, report.Version))];
    }

    /// <summary>Asks the owner, or a fallback owner, for what was asked of one who has left or may not see it. Where there is nobody it stays.</summary>
    /// <param name="missing">Reports that are missing.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is to be published when it is saved.</returns>
    internal async Task<IReadOnlyList<StatusReportsAsked>> FromThoseWhoCannotSee(IQueryable<StatusReport> missing, CancellationToken ct)
    {
        var moved = new List<StatusReport>();
        foreach (var asked in await missing.Select(report => report.AskedId).Distinct().ToListAsync(ct))
        {
            var theirs = missing.Where(report => report.AskedId == asked);
            if (await ViewerOf.Person(db, asked, ct) is { } viewer)
                theirs = theirs.Where(report => !VisibleTo.Assignments(db, viewer).Any(a => a.Id == report.AssignmentId));
            moved.AddRange(await theirs.ToListAsync(ct));
        }
        var ids = moved.Select(report => report.AssignmentId).ToList();
        var owners = await db.Assignments.Where(a => ids.Contains(a.Id) && db.People.Any(p => p.Id == a.OwnerId && p.IsActive)).ToDictionaryAsync(a => a.Id, a => a.OwnerId!.Value, ct);
        var fallback = await FallbackOwners.Of(db, ids.Where(id => !owners.ContainsKey(id)), ct);
        moved.RemoveAll(report => !owners.ContainsKey(report.AssignmentId) && !fallback.ContainsKey(report.AssignmentId));
        foreach (var report in moved) report.Ask(owners.TryGetValue(report.AssignmentId, out var owner) ? owner : fallback[report.AssignmentId][0]);
        return [.. moved.Select(report => new StatusReportsAsked(report.PeriodId!.Value.Value, report.AskedId.Value, report.AssignmentId.Value, report.Version))];
    }

    private async Task<PersonId?> Fallback(AssignmentId id, CancellationToken ct) =>
        (await FallbackOwners.Of(db, [id], ct)).TryGetValue(id, out var people) ? people[0] : null;
}
