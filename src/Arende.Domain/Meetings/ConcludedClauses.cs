using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;

namespace Arende.Domain.Meetings;

/// <summary>A clause that gets something else than the others.</summary>
/// <param name="Outcome">One of those that its body can give it; null for what all get.</param>
/// <param name="Reason">Its own; null for that of the whole.</param>
public sealed record SetApart(Outcome? Outcome, string? Reason = null)
{
    /// <summary>Null where nothing is said of it alone: a clause may have a reason of its own for what all get.</summary>
    public static SetApart? Of(Outcome? outcome, string? reason) => outcome is null && string.IsNullOrWhiteSpace(reason) ? null : new SetApart(outcome, reason);
}

/// <summary>The clauses as a meeting leaves them: each with its outcome, its reason and its words.</summary>
public static class ConcludedClauses
{
    /// <param name="function">The body's.</param>
    /// <param name="all">What is said of all.</param>
    /// <param name="texts">By place, then those that were added: used where the outcome lets the words be changed. An empty one is struck; one that isn't given stays, unless all are changed.</param>
    /// <param name="apart">By place; null, or nothing, where the clause gets what all get.</param>
    /// <param name="proposed">The clauses before the meeting.</param>
    /// <param name="reason">The whole's, as the meeting wrote it.</param>
    /// <exception cref="BrokenRuleException">An outcome isn't for a clause, or is for a whole case only.</exception>
    public static IReadOnlyList<Clause> Of(BodyFunction function, Outcome all, IReadOnlyList<string?> texts, IReadOnlyList<SetApart?> apart, IReadOnlyList<Clause> proposed, string? reason = null)
    {
        if (apart.Index().FirstOrDefault(one => one.Item is { } own && (all.ConcernsWholeCase() || own.Outcome is Outcome.SendBack or Outcome.Postpone)) is { Item: not null } mixed)
            throw new BrokenRuleException(Rule.OutcomeIsForWholeCase).OfClause(mixed.Index);
        if (all.ConcernsWholeCase()) return [];
        var isRewritten = all.ChangesClauses() || apart.Any(one => one?.Outcome is Outcome.ApproveChanged or Outcome.ProposeChanged);
        var places = isRewritten ? Math.Max(proposed.Count, texts.Count) : proposed.Count;
        var clauses = Enumerable.Range(0, places).Select(Placed).OfType<Clause>().ToList();
        return isRewritten ? ClauseList.Renumbered(clauses, proposed, keepsNumbers: !all.ChangesClauses() && clauses.Count == proposed.Count && clauses.TrueForAll(clause => clause.Number > 0)) : clauses;

        // What is wrong with one of them is told where it stands in the form.
        Clause? Placed(int at)
        {
            try
            {
                return At(at);
            }
            catch (BrokenRuleException broken) when (at < proposed.Count)
            {
                throw broken.OfClause(at);
            }
        }

        Clause? At(int at)
        {
            var before = at < proposed.Count ? proposed[at] : new Clause(0, "") { Voice = proposed.Count > 0 ? proposed[^1].Voice : null };
            var own = at < apart.Count ? apart[at] : null;
            var isAdded = at >= proposed.Count;
            var text = isAdded ? texts[at] : Words(own?.Outcome ?? all, at < texts.Count ? texts[at] : null, before.Text);
            if (string.IsNullOrWhiteSpace(text)) return null;
            var written = ClauseList.Rewritten(text, before);
            var isChanged = written.Mark() != before.Mark();
            var outcome = Settled(own?.Outcome ?? ClauseOutcomes.Same(function, isAdded ? WithChanges() : all, before, isChanged, proposed), isChanged);
            BrokenRuleException.When(!ClauseOutcomes.Of(function, before).Contains(outcome), Rule.OutcomeIsNotForClause, isAdded ? "" : before.Number.ToString(CultureInfo.InvariantCulture));
            // Who turns it down as the committee proposed, and gives no reason, does so for the committee's.
            var because = own is null && string.IsNullOrWhiteSpace(reason) && before.Outcome == Outcome.ProposeReject && outcome is Outcome.Reject or Outcome.ProposeReject ? before.Reason : own?.Reason;
            TextLimits.Check(own?.Reason, TextLimits.Reason, Rule.ReasonIsTooLong);
            return (isChanged ? written with { ChangedFrom = isAdded ? null : before.ChangedFrom ?? before.Mark() } : before) with { Outcome = outcome, Reason = AgendaItem.Trimmed(because), Declined = null };
        }

        Outcome WithChanges() => function == BodyFunction.Committee ? Outcome.ProposeChanged : all == Outcome.ReferToCouncil ? all : Outcome.ApproveChanged;

        string? Words(Outcome outcome, string? typed, string before) =>
            outcome.ChangesClauses() ? typed ?? (all.ChangesClauses() ? null : before)
            : outcome == Outcome.ReferToCouncil && !string.IsNullOrWhiteSpace(typed) ? typed
            : before;
    }

    // "With changes" of a clause that stands as it stood is a yes.
    private static Outcome Settled(Outcome outcome, bool isChanged) => (outcome, isChanged) switch
    {
        (Outcome.ApproveChanged, false) => Outcome.Approve,
        (Outcome.ProposeChanged, false) => Outcome.Propose,
        _ => outcome,
    };
}
