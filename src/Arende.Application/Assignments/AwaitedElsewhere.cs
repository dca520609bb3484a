using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>
/// The assignments that another case, which isn't decided, has something before the board about: it proposes something, would adopt their final account, or its draft brings
/// them. It may come to nothing. One that only reports on them asks the board for nothing, and keeps nobody out.
/// </summary>
internal static class AwaitedElsewhere
{
    /// <returns>Which, and the case.</returns>
    public static async Task<IReadOnlyDictionary<AssignmentId, CaseId>> Of(ArendeDb db, IReadOnlyList<Assignment> here, CaseId? own, CancellationToken ct)
    {
        var asking = here.Where(a => a.HasProposal).Select(a => (a.Id, Case: a.AccountedIn ?? a.CaseId))
            .Concat(here.Where(a => a.IsProposed).Select(a => (a.Id, Case: a.CaseId)))
            .Concat(here.Where(a => a is { AccountedIn: not null, AwaitsAdoption: true }).Select(a => (a.Id, Case: a.AccountedIn))).Where(one => one.Case is not null && one.Case != own).Distinct().ToList();
        var cases = asking.Select(one => one.Case!.Value).Distinct().ToList();
        var open = cases.Count == 0 ? [] : (await db.Cases.Where(c => cases.Contains(c.Id) && c.ClosedAt == null && c.State != CaseState.Decided).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        return asking.Where(one => open.Contains(one.Case!.Value)).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Case!.Value);
    }
}
