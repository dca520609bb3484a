using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.People;

namespace Arende.Web.Features.Cases;

/// <summary>Where what was entered of the council's minutes is corrected: the step that awaited it, for those whose it was. Whether something has followed is told there.</summary>
internal static class CouncilCorrection
{
    /// <summary>The decisions, and of the council's latest where it is corrected; not when its minutes are noted as verified.</summary>
    public static IReadOnlyList<CaseDecision> Offered(Viewer viewer, CaseFlow flow, IReadOnlyList<CaseDecision> decisions)
    {
        var entered = flow.Items.Where(item => item.State == WorkItemState.Done && flow.Path.Step(item.ActivityId)?.Kind == AwaitCouncil.Kind).MaxBy(item => item.CompletedAt);
        if (entered is null || !WorkItemAccess.MayDo(viewer, entered)) return decisions;
        // What a meeting here decided is corrected there.
        var latest = decisions.LastOrDefault(decision => decision.Body.Function == BodyFunction.Council);
        return latest is not { VerifiedOn: null, IsFromMinutes: true } ? decisions : [.. decisions.Select(decision => decision == latest ? decision with { CorrectAt = $"/workitems/{entered.Id}/council" } : decision)];
    }
}
