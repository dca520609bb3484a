using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>That a reviewer sent the draft back, and why: read from the work item that was answered so.</summary>
public sealed record SentBack(string Who, string? Quote)
{
    /// <returns>Null where the draft is new, or where it was a meeting that sent it back since.</returns>
    public static async Task<SentBack?> Of(ArendeDb db, CaseFlow flow, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var returned = flow.Items.Where(item => item.State == WorkItemState.Done && item.Outcome == SendingBack.Outcome).MaxBy(item => item.CompletedAt);
        if (returned is null) return null;
        // The latest review was approved on the way to the meeting that sent it back.
        var approved = flow.Items.Any(item => flow.Path.Step(item.ActivityId) is { Kind.IsReview: true } && item.State == WorkItemState.Done && item.CompletedAt > returned.CompletedAt);
        if (approved && decisions.Any(decision => decision.Outcome == Outcome.SendBack)) return null;
        var who = await db.People.Where(p => p.Id == returned.CompletedBy).Select(p => p.Name).SingleOrDefaultAsync(ct);
        return new SentBack(who ?? T.History.TheClock, returned.Reason);
    }
}
