using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Reminders;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>When a period reminds, by the version of the path that it goes.</summary>
public static class PeriodLadder
{
    /// <returns>Null where its path has no ladder, and for a period whose path hasn't begun yet.</returns>
    public static async Task<ReminderLadder?> Of(ArendeDb db, DefinitionCatalogue definitions, ReportingPeriodId id, CancellationToken ct)
    {
        var on = await db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => new { i.DefinitionId, i.DefinitionVersion }).FirstOrDefaultAsync(ct);
        return on is null ? null : definitions.Path(on.DefinitionId, on.DefinitionVersion).Steps.Select(step => step.Ladder).OfType<ReminderLadder>().FirstOrDefault();
    }
}
