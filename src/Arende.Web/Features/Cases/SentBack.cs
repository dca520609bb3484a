using Arende.Application.Steps;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain.Meetings;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>That a reviewer or a meeting sent the draft back, and why.</summary>
/// <param name="Said">Who, and when.</param>
/// <param name="Quote">In their words.</param>
/// <param name="IsByMeeting">Its reason is a condition as well.</param>
public sealed record SentBack(Text Said, string? Quote, bool IsByMeeting = false)
{
    /// <returns>Null where the draft is new.</returns>
    public static async Task<SentBack?> Of(ArendeDb db, CaseFlow flow, IReadOnlyList<CaseDecision> decisions, CancellationToken ct)
    {
        var returned = flow.Items.Where(item => item.State == WorkItemState.Done && item.Outcome == SendingBack.Outcome).MaxBy(item => item.CompletedAt);
        var meeting = decisions.LastOrDefault(decision => decision.Outcome == Outcome.SendBack);
        // The latest review was approved on the way to the meeting that sent it back.
        var approved = returned is null || flow.Items.Any(item => flow.Path.Step(item.ActivityId) is { Kind.IsReview: true } && item.State == WorkItemState.Done && item.CompletedAt > returned.CompletedAt);
        if (approved && meeting is not null) return new SentBack(T.CasePage.SentBackBy(meeting.Body, meeting.Date, meeting.Paragraph), meeting.Reason, IsByMeeting: true);
        if (returned is null) return null;
        var who = await db.People.Where(p => p.Id == returned.CompletedBy).Select(p => p.Name).SingleOrDefaultAsync(ct);
        return new SentBack(T.CasePage.SentBackBy(who ?? T.History.TheClock), returned.Reason);
    }
}
