namespace Arende.Import;

/// <summary>The sections of a file in their usual order, the lists among them, which the case keeps elsewhere; <c>Other</c> is one with a heading of its own.</summary>
public enum ReportSectionKind
{
    Proposal,
    Summary,
    Matter,
    Analysis,
    Preparation,
    FinancialConsequences,
    ConsequencesForChildren,
    RuralPerspective,
    Signatures,
    Attachments,
    /// <summary>What the decision rests on (beslutsunderlag). A file without a list of attachments has them here.</summary>
    Basis,
    Recipients,
    Other,
}
