namespace Arende.Import;

/// <summary>Why a file can't be read as a staff report.</summary>
public enum UnreadableReason
{
    Empty,
    TooLarge,
    TooManyLines,
    /// <summary>Within the bounds, and still the reading took too long.</summary>
    TakesTooLong,
    /// <summary>Little as it is sent, and more than any document when it is unpacked.</summary>
    UnpacksTooMuch,
    /// <summary>Not text, and no format that is known.</summary>
    Binary,
    /// <summary>Word's or Excel's format from before 2007.</summary>
    OldOffice,
    RichText,
    /// <summary>Excel, PowerPoint, OpenDocument, or any other archive.</summary>
    OtherOffice,
    Picture,
    /// <summary>A PDF of pictures.</summary>
    Scanned,
    /// <summary>Behind a password.</summary>
    Protected,
    Damaged,
    /// <summary>Text, but none of a staff report's headings is in it.</summary>
    NoKnownSection,
}

/// <summary>The file is no staff report at all. What is merely wrong in one becomes a <see cref="ReportRemark"/>.</summary>
public sealed class UnreadableStaffReportException(UnreadableReason reason) : Exception($"No staff report: {reason}.")
{
    public UnreadableReason Reason { get; } = reason;
}
