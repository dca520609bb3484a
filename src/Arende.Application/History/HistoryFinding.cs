namespace Arende.Application.History;

/// <summary>What can be wrong with a row of a history.</summary>
public enum HistoryFlaw
{
    /// <summary>Columns no longer say what was hashed.</summary>
    Changed,

    /// <summary>The hash doesn't follow from the row before: this row was put in, or one of the two was made anew.</summary>
    DoesNotFollow,

    /// <summary>The row is gone, and perhaps those after it.</summary>
    Missing,

    /// <summary>A case, a period or a workflow without any history.</summary>
    NoHistory,
}

/// <summary>A row of a history that isn't as it was written.</summary>
/// <param name="Subject">The case or the period whose history it is.</param>
/// <param name="Sequence">The row's number in that history.</param>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Detail">Of a changed row its columns; of a missing row the last one that is missing with it.</param>
public sealed record HistoryFinding(string Subject, long Sequence, HistoryFlaw Flaw, string Detail = "");

/// <summary>How much was verified.</summary>
public readonly record struct HistoryCount(long Rows, long Chains, long Findings);
