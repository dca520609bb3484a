using Arende.Application.Bodies;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Assignments;

/// <summary>Where something was decided, as it is typed: nothing of it, or at least the body and the day.</summary>
public sealed class DecisionForm
{
    public BodyId? Body { get; set; }
    public DateOnly? On { get; set; }
    public int? Paragraph { get; set; }
    public int? Clause { get; set; }

    public static DecisionForm Of(DecisionPoint? point) => new() { Body = point?.Body, On = point?.On, Paragraph = point?.Paragraph, Clause = point?.Clause };

    /// <summary>Null where nothing was typed.</summary>
    /// <exception cref="BrokenRuleException">The body or the day is missing.</exception>
    public DecisionPoint? Read(BodyCatalogue bodies)
    {
        if (Body is null && On is null && Paragraph is null && Clause is null) return null;
        BrokenRuleException.When(Body is not { } body || On is null || bodies.All.All(one => one.Id != body), Rule.DecisionIsMissing);
        return new DecisionPoint(Body!.Value, On!.Value, Paragraph, Clause);
    }

    public static IReadOnlyList<Choice> Bodies(BodyCatalogue bodies) =>
        [new Choice("", T.Assignments.BodyUnknown), .. bodies.All.Select(body => new Choice(body.Id.ToString(), new Text(body.SwedishName, body.EnglishName)))];

    /// <summary>The field that a rule is about, of a form whose property is <c>Decision</c>; null for any other rule.</summary>
    public static string? FieldOf(Rule rule) => rule switch
    {
        Rule.DecisionIsMissing => $"Decision.{nameof(Body)}",
        Rule.DecisionIsInFuture or Rule.DateIsUnreasonable or Rule.DecisionIsBeforeEarlier => $"Decision.{nameof(On)}",
        Rule.ParagraphIsMissing or Rule.ParagraphIsUnreasonable or Rule.DecisionIsUnknown => $"Decision.{nameof(Paragraph)}",
        Rule.ClauseIsUnreasonable => $"Decision.{nameof(Clause)}",
        _ => null,
    };
}
