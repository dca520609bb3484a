using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>Distribution is settled when every recipient has got the decision: no row is open, bounced or on its way.</summary>
public sealed class SettleDistribution(ArendeDb db) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("settleDistribution", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) => await Open(item.SubjectId, ct);

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => Obstacle.Refuse(await Open(draft.Subject.Id, ct));

    private async Task<List<Obstacle>> Open(Guid subject, CancellationToken ct)
    {
        var id = new CaseId(subject);
        var open = await db.DistributionRows.Open().CountAsync(row => row.CaseId == id, ct);
        return open == 0 ? [] : [new(Rule.DistributionIsOpen, open)];
    }
}
