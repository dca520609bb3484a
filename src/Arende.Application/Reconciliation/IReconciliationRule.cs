using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>The rules, in the order in which they are listed. The names are stored with the settings.</summary>
public enum ReconciliationRuleId { PartsAreTheWhole, OfWhichIsAPart, CountIsOfItsRows, PlanAddsUp, SameFigureTwice, LastYearAsSigned, AmountsAddUp, PercentIsTheShare }

/// <summary>What a discrepancy does to the report. The names are stored.</summary>
public enum RuleSeverity
{
    /// <summary>It can't be handed in or signed.</summary>
    Blocks,

    /// <summary>It is told, and holds nothing back.</summary>
    Warns,

    /// <summary>It isn't looked for.</summary>
    Off,
}

/// <summary>One thing that must hold among the numbers of a report on a year.</summary>
public interface IReconciliationRule
{
    ReconciliationRuleId Id { get; }

    /// <summary>What it does where the controllers have said nothing: counts block, money and percent warn.</summary>
    RuleSeverity Usually { get; }

    Task<IReadOnlyList<Discrepancy>> Check(ReconciledReport report, CancellationToken ct);
}

/// <summary>Numbers that don't agree.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Sentence">Where the number stands that is to be changed.</param>
/// <param name="Arguments">What fills in its words.</param>
/// <param name="Numbers">All numbers that it is about, as they are written, each with its line.</param>
public sealed record Discrepancy(ReconciliationRuleId Rule, StatedSentence Sentence, IReadOnlyList<string> Arguments, IReadOnlyList<PlacedNumber> Numbers)
{
    public RuleSeverity Severity { get; init; } = RuleSeverity.Blocks;

    /// <summary>Of money and shares, which the rule holds nothing back for.</summary>
    public bool OnlyWarns { get; init; }

    /// <summary>The signed text that says otherwise; null where none does.</summary>
    public SignedText? InSigned { get; init; }

    /// <summary>The report that the case carries in which they stand; null for the case's own.</summary>
    public MadeDocument? In { get; init; }

    /// <summary>The number among them that the register has another of, and what the register says; null where none is near it.</summary>
    public (string Text, decimal Register)? Cause { get; init; }
}

/// <summary>A report that a case carries, where its numbers are spoken of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Number">Names it within the case.</param>
/// <param name="Attachment">As the case's report numbers it.</param>
/// <param name="Title">Its title.</param>
public sealed record MadeDocument(CaseId Case, int Number, int Attachment, string Title);

/// <summary>A text that was signed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Report">Which of the reports that it carries; null for its own.</param>
/// <param name="Number">The case's number.</param>
public sealed record SignedText(CaseId Case, int? Report, string Number);

/// <summary>A number as it is written, with its line in the draft.</summary>
public readonly record struct PlacedNumber(int Line, string Text);
