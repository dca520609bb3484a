using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>What the path of a case can do: running cases keep the version on which they started.</summary>
internal static class BoardCaseVersions
{
    // Before it a referred case got an appeal clock, and an appealed one could be closed the same day.
    private const int FirstThatWaits = 2;

    public static Task<bool> WaitsForCouncilAndCourt(ArendeDb db, CaseId id, CancellationToken ct) =>
        db.WorkflowInstances.AnyAsync(i => i.SubjectId == id.Value && i.DefinitionId == DefinitionCatalogue.BoardCase && i.DefinitionVersion >= FirstThatWaits, ct);
}
