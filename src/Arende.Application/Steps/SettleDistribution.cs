using Arende.Application.Appeals;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>Distribution is settled when every recipient has got the decision: no row is open, bounced or on its way.</summary>
public sealed class SettleDistribution(ArendeDb db, DefinitionCatalogue definitions) : IStep, ITaskRule
{
    public static StepKind Kind { get; } = new("settleDistribution", StepShape.Person);

    public IReadOnlyCollection<StepKind> Kinds { get; } = [Kind];

    public async Task<IReadOnlyList<Obstacle>> Obstacles(WorkItem item, CancellationToken ct) => await Open(item, ct);

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct) => Obstacle.Refuse(await Open(answer.Item, ct));

    // Each body's decision has recipients of its own, and a step that says whose.
    private async Task<List<Obstacle>> Open(WorkItem item, CancellationToken ct)
    {
        var (id, function) = (new CaseId(item.SubjectId), definitions.FunctionOf(item));
        var open = await db.DistributionRows.Open()
            .CountAsync(row => row.CaseId == id && db.Meetings.Any(m => m.Function == function && m.Agenda.Any(i => i.Id == row.DecisionId)), ct);
        return open == 0 ? [] : [new(Rule.DistributionIsOpen, open)];
    }
}
