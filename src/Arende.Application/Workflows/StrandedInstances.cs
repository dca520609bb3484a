using Arende.Application.Storage;
using Arende.Engine;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Workflows;

/// <summary>Running instances that another interpreter began than those of this build: nobody can answer their steps here.</summary>
/// <param name="Format">The format of their states, which names the interpreter.</param>
/// <param name="Count">How many there are.</param>
public sealed record StrandedInstances(string Format, int Count)
{
    public static async Task<IReadOnlyList<StrandedInstances>> Find(ArendeDb db, IWorkflowInterpreter interpreter, CancellationToken ct)
    {
        var found = await db.WorkflowInstances.Where(i => i.Status == InstanceStatus.Running && !interpreter.Formats.Contains(i.StateFormat))
            .GroupBy(i => i.StateFormat).Select(same => new { Format = same.Key, Count = same.Count() }).OrderBy(one => one.Format).ToListAsync(ct);
        return [.. found.Select(one => new StrandedInstances(one.Format, one.Count))];
    }
}
