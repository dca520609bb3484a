using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;

namespace Arende.Web.Features.Meetings;

/// <summary>What one clause gets apart from the others, as it stands in a form.</summary>
public sealed class ApartFields
{
    /// <summary>Null: what all get.</summary>
    public Outcome? Outcome { get; set; }
    public string? Reason { get; set; }

    public SetApart? Given => SetApart.Of(Outcome, Reason);

    public bool IsGiven => Given is not null;

    /// <summary>Of one clause, the field at which a rule's words are shown; null for one that is of the whole.</summary>
    public static string? FieldOf(Rule rule) => rule switch
    {
        Rule.ReasonIsMissing or Rule.ReasonIsTooLong => nameof(Reason),
        Rule.OutcomeIsNotForClause or Rule.OutcomeIsForWholeCase => nameof(Outcome),
        _ => null,
    };

    /// <param name="function">The body's.</param>
    /// <param name="clause">As it was entered; null where it was struck.</param>
    /// <param name="same">What it would get as all do.</param>
    /// <param name="before">As it was proposed.</param>
    public static ApartFields Of(BodyFunction function, Clause? clause, Outcome same, Clause before) => new()
    {
        Outcome = (clause is null ? ClauseOutcomes.ToStrike(function, before) : clause.Outcome) is { } own && own != same ? own : null,
        Reason = clause?.Reason == before.Reason ? null : clause?.Reason,
    };
}
