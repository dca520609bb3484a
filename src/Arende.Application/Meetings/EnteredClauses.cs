using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What the clerk was shown of an item: the last line of its case's history, and how often the item had been written.</summary>
public readonly record struct SeenItem(long? Sequence, long? Version)
{
    /// <summary>Where nothing is said of what was shown, it is what stands when the answer comes.</summary>
    internal async Task<SeenItem> OrNow(ArendeDb db, AgendaItem item, CancellationToken ct) =>
        new(Sequence ?? await db.History.Where(h => h.SubjectId == item.CaseId.Value).MaxAsync(h => h.Sequence, ct), Version ?? item.Version);
}

/// <summary>What a clerk says that a meeting did with an item: one outcome for all clauses, and what is said of those that are set apart.</summary>
/// <param name="All">One of the body's outcomes.</param>
/// <param name="Reason">Needed for a send-back and a rejection, where the clauses have none of their own.</param>
/// <param name="Changed">The clauses as the meeting wrote them, by place; used only where the outcome says that it did.</param>
public sealed record GivenOutcome(Outcome All, string? Reason, IReadOnlyList<string> Changed)
{
    /// <summary>By place; null where a clause gets what all get.</summary>
    public IReadOnlyList<SetApart?> Apart { get; init; } = [];

    /// <summary>The outcome for which the reason was written, where nobody has said that it holds for this one too.</summary>
    public Outcome? ReasonFor { get; init; }

    /// <summary>What clauses do, where nobody has confirmed it.</summary>
    public IReadOnlyList<ClauseAnswer> Answers { get; init; } = [];

    /// <summary>The assignments whose proposed deadline was not approved with the others'.</summary>
    public IReadOnlyList<AssignmentId> Declined { get; init; } = [];

    /// <summary>Who turns a clause down by itself says why, of it or of the whole: told at the clause.</summary>
    /// <exception cref="BrokenRuleException">Names the clause.</exception>
    public void MustGiveReasons()
    {
        if (!string.IsNullOrWhiteSpace(Reason)) return;
        foreach (var (at, own) in Apart.Index())
            if (own is { Outcome: { } outcome } && outcome.NeedsReason() && !outcome.ConcernsWholeCase() && string.IsNullOrWhiteSpace(own.Reason)) throw new BrokenRuleException(Rule.ReasonIsMissing).OfClause(at);
    }

    /// <summary>Where the words are always shown to be written: a yes to a clause in other words, or to one that was emptied, is a yes with changes. Nothing that was typed is lost.</summary>
    public GivenOutcome AsWritten(IReadOnlyList<Clause> proposed)
    {
        if (All.ConcernsWholeCase()) return this;
        var isWritten = proposed.Select((clause, at) => at < Changed.Count && Clause.Of(0, Changed[at]).Mark() != clause.Mark()).ToList();
        var isAdded = Changed.Skip(proposed.Count).Any(text => !string.IsNullOrWhiteSpace(text));
        var apart = Apart.Select((own, at) => own?.Outcome == Outcome.Approve && at < isWritten.Count && isWritten[at] ? own with { Outcome = Outcome.ApproveChanged } : own).ToList();
        var isChanged = isAdded || isWritten.Index().Any(one => one.Item && (one.Index >= Apart.Count || Apart[one.Index]?.Outcome is null));
        return this with
        {
            All = isChanged ? All.WithChanges() : All, Apart = apart,
            // What was not shown stays as it was proposed.
            Changed = [.. Changed, .. proposed.Skip(Changed.Count).Select(clause => clause.Text)],
        };
    }
}

/// <summary>The outcome and the clauses that an item gets of what a clerk says.</summary>
internal static class EnteredClauses
{
    // The board starts from the committee's proposal; whoever changes writes the clauses out, and what was said of those left as they were holds.
    public static async Task<EnteredOutcome> Of(ArendeDb db, Case c, BodyFunction function, GivenOutcome given, Deliberation? said, PersonId by, DateTimeOffset at, CancellationToken ct)
    {
        IReadOnlyList<Clause> proposed = given.All.ConcernsWholeCase() ? [] : (await Proposal.Of(db, function, [c.Id], ct))[c.Id].Clauses;
        said?.MustAllow(given.All, proposed);
        return Of(function, given, proposed, by, at);
    }

    public static EnteredOutcome Of(BodyFunction function, GivenOutcome given, IReadOnlyList<Clause> proposed, PersonId by, DateTimeOffset at)
    {
        given.MustGiveReasons();
        // A reason of a send-back would stand in the minutes as that of the approval.
        BrokenRuleException.When(given.ReasonFor is { } other && other.WithChanges() != given.All.WithChanges() && AgendaItem.Trimmed(given.Reason) is not null, Rule.ReasonIsForAnother);
        var clauses = ConcludedClauses.Of(function, given.All, given.Changed, given.Apart, proposed, given.Reason).Answered(given.Answers, again: false);
        BrokenRuleException.When(given.All.ChangesClauses() && clauses.Count == 0, Rule.DraftHasNoClauses);
        // Only what the body itself says yes to does something.
        clauses.Where(clause => clause.Outcome is { } outcome && outcome.TakesEffect()).MustBeAnswered();
        var declined = given.Declined.Distinct().ToList();
        if (declined.Count > 0) clauses = [.. clauses.Select(clause => clause.Effect == ClauseEffect.None ? clause : clause with { Declined = declined })];
        return new EnteredOutcome(ClauseOutcomes.Together(function, clauses.Count < proposed.Count ? given.All.WithChanges() : given.All, clauses), AgendaItem.Trimmed(given.Reason), clauses, by, at);
    }

    /// <summary>What a form asks for, so that the same form is known again.</summary>
    public static JsonObject Asked(MeetingId meeting, CaseId id, GivenOutcome given) => new()
    {
        ["meeting"] = meeting.ToString(), ["case"] = id.ToString(), ["outcome"] = given.All.ToString(), ["reason"] = AgendaItem.Trimmed(given.Reason),
        ["clauses"] = new JsonArray([.. given.Changed.Select(text => JsonValue.Create((text ?? "").Trim()))]),
        ["answers"] = new JsonArray([.. given.Answers.Select(answer => JsonValue.Create($"{answer.Mark} {answer.Effect} {answer.PlanYear}"))]),
        ["apart"] = new JsonArray([.. given.Apart.Select(one => JsonValue.Create(one is null ? "" : $"{one.Outcome} {AgendaItem.Trimmed(one.Reason)}"))]),
        ["declined"] = new JsonArray([.. given.Declined.Select(id => JsonValue.Create(id.ToString()))]),
    };
}
