using Arende.Application.Reconciliation;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Steps;

/// <summary>Nobody signs counts that don't agree: the register may have changed since the report was handed in. Who is to sign can send it back.</summary>
public sealed class SignReconciled(ArendeDb db, ReconcileReport reconcile) : ITaskRule
{
    public IReadOnlyCollection<StepKind> Kinds { get; } = [Sign.Kind];

    public bool Concerns(TaskAnswer answer) => answer.Outcome == KeepSignedReport.Outcome;

    public async Task Apply(TransitionDraft draft, TaskAnswer answer, CancellationToken ct)
    {
        var blocking = (await Of(new CaseId(draft.Subject.Id), ct)).Count(one => one.Severity == RuleSeverity.Blocks);
        if (blocking > 0) throw new BrokenRuleException(Rule.FiguresDoNotAddUp, $"{blocking}");
    }

    /// <summary>What doesn't agree in the report as it is now.</summary>
    public async Task<IReadOnlyList<Discrepancy>> Of(CaseId id, CancellationToken ct)
    {
        var signed = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.Title, c.Report, c.BoardId }).SingleAsync(ct);
        return await reconcile.Of(signed.Title, signed.Report, signed.BoardId, ct);
    }
}
