using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.WorkItems;

/// <summary>Distribution is settled when every recipient has got the decision: no row is open, bounced or on its way.</summary>
public sealed class SettleDistribution(ArendeDb db) : ITaskRule
{
    public IReadOnlyCollection<string> TaskNames { get; } = ["SettleDistribution"];

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var id = new CaseId(draft.Subject.Id);
        var open = await db.DistributionRows.CountAsync(
            row => row.CaseId == id && row.State != DistributionState.Sent && row.State != DistributionState.Acknowledged, ct);
        BrokenRuleException.When(open > 0, Rule.DistributionIsOpen, open.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
