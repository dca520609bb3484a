namespace Arende.Import;

/// <summary>Why a file can't be read as a staff report.</summary>
public enum UnreadableReason
{
    Empty,
    TooLarge,
    TooManyLines,
    /// <summary>Within the bounds, and still the reading took too long.</summary>
    TakesTooLong,
    /// <summary>Not text: a PDF, a Word file, a picture.</summary>
    Binary,
    /// <summary>Text, but none of a staff report's headings is in it.</summary>
    NoKnownSection,
}

/// <summary>The file is no staff report at all. What is merely wrong in one becomes a <see cref="ReportRemark"/>.</summary>
public sealed class UnreadableStaffReportException(UnreadableReason reason) : Exception(RemarkTexts.English(reason))
{
    public UnreadableReason Reason { get; } = reason;

    public string MessageSv => RemarkTexts.Swedish(Reason);

    public string MessageEn => RemarkTexts.English(Reason);
}
