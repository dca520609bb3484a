using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>
/// An appealed decision waits for the court (KL 13 kap.). The path has a step for it from its second version on; a case that runs on
/// the first is not closed while its last word is that it was appealed.
/// </summary>
public sealed class CloseCase(ArendeDb db) : ITaskRule
{
    public IReadOnlyCollection<string> TaskNames { get; } = ["CloseCase"];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) =>
        await IsAppealed(db, new CaseId(item.SubjectId), ct) ? [new(Rule.CaseIsAppealed)] : [];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) =>
        BrokenRuleException.When(await IsAppealed(db, new CaseId(draft.Subject.Id), ct), Rule.CaseIsAppealed);

    public static async Task<bool> IsAppealed(ArendeDb db, CaseId id, CancellationToken ct)
    {
        if (await BoardCaseVersions.WaitsForCouncilAndCourt(db, id, ct)) return false;
        var confirmed = db.WorkItems.Where(item => item.SubjectId == id.Value && item.TaskName == "ConfirmLegalForce" && item.State == WorkItemState.Done);
        return await confirmed.OrderByDescending(item => item.Visit).Select(item => item.Outcome).FirstOrDefaultAsync(ct) == "appealed";
    }
}
