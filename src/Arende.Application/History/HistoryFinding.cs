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

    /// <summary>A case, a period, an assignment or a workflow without any history.</summary>
    NoHistory,

    /// <summary>A row that was sealed is gone or another one: the chain was cut off or made anew.</summary>
    CutOff,

    /// <summary>A seal isn't as it was signed, or one before it is gone.</summary>
    SealBroken,

    /// <summary>A row is said to have been erased by law, and the access log has no line of it.</summary>
    ErasedUnnoted,

    /// <summary>Where the access log's chains begin isn't what was noted when it was last shortened.</summary>
    CutsChanged,
}

/// <summary>A row of a history that isn't as it was written.</summary>
/// <param name="Subject">The case, the period or the assignment whose history it is; "audit:" and the person of a line in the access log; "seal"; "audit-cuts".</param>
/// <param name="Sequence">The row's number in that history.</param>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Detail">Of a changed row its columns; of a missing row the last one that is missing with it; of a row that was sealed the seal.</param>
public sealed record HistoryFinding(string Subject, long Sequence, HistoryFlaw Flaw, string Detail = "");

/// <summary>How much was verified.</summary>
/// <param name="Rows">Of all histories and the access log.</param>
/// <param name="Chains">One a case, a period, an assignment, and a person in the access log.</param>
/// <param name="Findings">Rows that are wrong.</param>
/// <param name="LastSeal">The number of the last seal; 0 when nothing is sealed.</param>
/// <param name="Erased">Rows whose arguments were erased by law.</param>
public readonly record struct HistoryCount(long Rows, long Chains, long Findings, long LastSeal = 0, long Erased = 0);
