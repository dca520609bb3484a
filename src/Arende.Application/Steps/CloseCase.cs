using Arende.Application.Appeals;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// An appealed decision waits for the court (KL 13 kap.): a case isn't closed while an appeal that came in time has no ruling. Where its path has
/// no step for the court, it isn't closed either while its last word is that it was appealed.
/// </summary>
public sealed class CloseCase(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("closeCase", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) =>
        await IsAppealed(new CaseId(item.SubjectId), ct) ? [new(Rule.CaseIsAppealed)] : [];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) =>
        BrokenRuleException.When(await IsAppealed(new CaseId(draft.Subject.Id), ct), Rule.CaseIsAppealed);

    private async Task<bool> IsAppealed(CaseId id, CancellationToken ct)
    {
        if (await db.Appeals.Standing().AnyAsync(appeal => appeal.CaseId == id, ct)) return true;
        if (await definitions.HasStep(db, id.Value, AwaitCourt.Kind, ct)) return false;
        var names = definitions.TaskNames(ConfirmLegalForce.Kind);
        var confirmed = db.WorkItems.Where(item => item.SubjectId == id.Value && names.Contains(item.TaskName) && item.State == WorkItemState.Done);
        if (await confirmed.OrderByDescending(item => item.Visit).Select(item => item.Outcome).FirstOrDefaultAsync(ct) != ConfirmLegalForce.Appealed) return false;
        // How each of its appeals ended has been entered, where they were noted.
        return !await db.Appeals.AnyAsync(appeal => appeal.CaseId == id && !appeal.IsLate, ct);
    }
}
