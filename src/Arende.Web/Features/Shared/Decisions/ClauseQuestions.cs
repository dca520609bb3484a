using Arende.Domain.Cases;

namespace Arende.Web.Features.Shared.Decisions;

/// <summary>An answer to what a clause does, as it stands in a form.</summary>
public sealed class EffectFields
{
    /// <summary>Of the text that was shown: rewritten meanwhile, it is asked about anew.</summary>
    public string? Mark { get; set; }
    public ClauseEffect? Effect { get; set; }
    public int? PlanYear { get; set; }
}

/// <summary>A clause, and what is said of it so far.</summary>
public sealed record ClauseQuestion(Clause Clause, EffectFields Given);

public sealed record ClauseQuestions(IReadOnlyList<ClauseQuestion> All, EffectReach Reach)
{
    public static ClauseQuestions None { get; } = new([], new EffectReach(0, 0));

    /// <param name="clauses">The clauses to ask about.</param>
    /// <param name="typed">What was answered in the form, by the marks of the texts.</param>
    /// <param name="reach">How far they would reach.</param>
    public static ClauseQuestions About(IEnumerable<Clause> clauses, IReadOnlyCollection<EffectFields> typed, EffectReach reach) =>
        new([.. clauses.Select(clause => new ClauseQuestion(clause, typed.LastOrDefault(fields => fields?.Mark == clause.Mark()) ?? Stored(clause)))], reach);

    public static IReadOnlyList<ClauseAnswer> Answers(IEnumerable<EffectFields> typed) =>
        [.. typed.Where(fields => fields is { Mark: not null, Effect: not null }).Select(fields => new ClauseAnswer(fields.Mark!, fields.Effect!.Value, fields.PlanYear))];

    // Nothing is chosen for whoever is to confirm a guess.
    private static EffectFields Stored(Clause clause) => new()
    {
        Mark = clause.Mark(),
        Effect = clause.IsConfirmed || clause.Effect == ClauseEffect.None ? clause.Effect : null,
        PlanYear = clause.PlanYear ?? Clause.Of(clause.Number, clause.Text).PlanYear,
    };
}
