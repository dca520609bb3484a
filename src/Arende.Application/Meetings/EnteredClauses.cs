using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What the clerk was shown of an item: the last line of its case's history, and how often the item had been written.</summary>
public readonly record struct SeenItem(long? Sequence, long? Version)
{
    /// <summary>Where nothing is said of what was shown, it is what stands when the answer comes.</summary>
    internal async Task<SeenItem> OrNow(ArendeDb db, AgendaItem item, CancellationToken ct) =>
        new(Sequence ?? await db.History.Where(h => h.SubjectId == item.CaseId.Value).MaxAsync(h => h.Sequence, ct), Version ?? item.Version);
}

/// <summary>The clauses of an outcome: as they were proposed, or as the meeting wrote them.</summary>
internal static class EnteredClauses
{
    // The board starts from the committee's proposal; whoever changes writes the clauses out, and what was said of those left as they were holds.
    public static async Task<IReadOnlyList<Clause>> Of(
        ArendeDb db, Case c, BodyFunction function, Outcome outcome, IReadOnlyList<string> changed, IReadOnlyList<ClauseAnswer> answers, CancellationToken ct)
    {
        if (outcome is Outcome.SendBack or Outcome.Postpone) return [];
        var proposed = (await Proposal.Of(db, function, [c.Id], ct))[c.Id].Clauses;
        var clauses = (outcome.ChangesClauses() ? ClauseList.Changed(changed, proposed) : proposed).Answered(answers, again: false);
        BrokenRuleException.When(outcome.ChangesClauses() && clauses.Count == 0, Rule.DraftHasNoClauses);
        if (function == BodyFunction.Board && outcome.TakesEffect()) clauses.MustBeAnswered();
        return clauses;
    }

    /// <summary>What a form asks for, so that the same form is known again.</summary>
    public static JsonObject Asked(MeetingId meeting, CaseId id, Outcome outcome, string? reason, IReadOnlyList<string> changed, IReadOnlyList<ClauseAnswer> answers) => new()
    {
        ["meeting"] = meeting.ToString(), ["case"] = id.ToString(), ["outcome"] = outcome.ToString(), ["reason"] = AgendaItem.Trimmed(reason),
        ["clauses"] = new JsonArray([.. (outcome.ChangesClauses() ? changed.Where(text => !string.IsNullOrWhiteSpace(text)) : []).Select(text => JsonValue.Create(text.Trim()))]),
        ["answers"] = new JsonArray([.. answers.Select(answer => JsonValue.Create($"{answer.Mark} {answer.Effect} {answer.PlanYear}"))]),
    };
}
