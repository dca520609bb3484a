using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Distribution;

/// <summary>The cases whose path sends what a body decides. A delegated decision that is only reported goes to nobody by the product.</summary>
public static class SendingPaths
{
    public static async Task<IReadOnlySet<CaseId>> Of(ArendeDb db, DefinitionCatalogue definitions, BodyFunction function, IReadOnlyList<CaseId> cases, CancellationToken ct)
    {
        var ids = cases.Select(id => id.Value).ToList();
        var paths = await db.WorkflowInstances.AsNoTracking().Where(instance => ids.Contains(instance.SubjectId)).Select(instance => new { instance.SubjectId, instance.DefinitionId, instance.DefinitionVersion }).ToListAsync(ct);
        return paths.Where(one => definitions.Path(one.DefinitionId, one.DefinitionVersion).Steps.Any(step => step.Kind == Distribute.Kind && (step.Function ?? BodyFunction.Board) == function))
            .Select(one => new CaseId(one.SubjectId)).ToHashSet();
    }
}
