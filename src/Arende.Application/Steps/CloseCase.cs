using Arende.Application.Appeals;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>
/// An appealed decision waits for the court (KL 13 kap.): a case isn't closed while an appeal that came in time has no ruling. Where its path has
/// no step for the court, it isn't closed either while its last word is that it was appealed. Nor is it while somebody hasn't got what a delegate decided in it.
/// </summary>
public sealed class CloseCase(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("closeCase", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) => await Obstacles(new CaseId(item.SubjectId), ct);

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => Obstacle.Refuse(await Obstacles(new CaseId(draft.Subject.Id), ct));

    private async Task<List<Obstacle>> Obstacles(CaseId id, CancellationToken ct)
    {
        List<Obstacle> found = await IsAppealed(id, ct) ? [new(Rule.CaseIsAppealed)] : [];
        // What a meeting decided has a step of its own that says that its recipients have got it.
        var open = await db.DistributionRows.Open().CountAsync(row => row.CaseId == id && !db.AgendaItems.Any(item => item.Id == row.DecisionId), ct);
        if (open > 0) found.Add(new(Rule.DistributionIsOpen, open));
        return found;
    }

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
