using Arende.Application.Contracts;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>An assignment has a new owner: what it is still to report is asked of them. What was answered or is frozen stays.</summary>
public sealed class HandOverReports(ArendeDb db)
{
    /// <param name="id">The assignment.</param>
    /// <param name="owner">Its new owner; with null it is the controller's.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What is to be published when it is saved.</returns>
    internal async Task<IReadOnlyList<StatusReportsAsked>> To(AssignmentId id, PersonId? owner, CancellationToken ct)
    {
        var missing = await MissingReports.InAll(db).Where(report => report.AssignmentId == id).ToListAsync(ct);
        // Without an owner and a controller nobody else is there to be asked.
        if (missing.Count == 0 || (owner ?? await Controllers.First(db, ct)) is not { } asked) return [];
        var moved = missing.Where(report => report.AskedId != asked).ToList();
        foreach (var report in moved) report.Ask(asked);
        return [.. moved.Select(report => new StatusReportsAsked(report.PeriodId.Value, asked.Value, id.Value))];
    }
}
