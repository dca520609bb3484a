using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// An appealed decision waits for the court (KL 13 kap.). Where its path has no step for that, the case is not closed while its last
/// word is that it was appealed.
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
        if (await definitions.HasStep(db, id.Value, AwaitCourt.Kind, ct)) return false;
        var names = definitions.TaskNames(ConfirmLegalForce.Kind);
        var confirmed = db.WorkItems.Where(item => item.SubjectId == id.Value && names.Contains(item.TaskName) && item.State == WorkItemState.Done);
        return await confirmed.OrderByDescending(item => item.Visit).Select(item => item.Outcome).FirstOrDefaultAsync(ct) == ConfirmLegalForce.Appealed;
    }
}
