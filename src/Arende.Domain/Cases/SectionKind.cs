namespace Arende.Domain.Cases;

/// <summary>The sections of a staff report, in their order. What a municipality adds is <see cref="Other"/>.</summary>
public enum SectionKind
{
    Summary,
    Matter,
    Analysis,
    Preparation,
    FinancialConsequences,
    ConsequencesForChildren,
    RuralPerspective,
    Other,
}
