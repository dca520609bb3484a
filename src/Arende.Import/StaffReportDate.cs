using Arende.Domain.Assignments;

namespace Arende.Import;

/// <summary>The day that a document is dated.</summary>
static class StaffReportDate
{
    /// <summary>The day that a text begins with; null without one.</summary>
    public static DateOnly? Of(string? text) =>
        text is { Length: > 0 } && Deadline.ReadStart(text, out _) is { Precision: DeadlinePrecision.Day } day ? day.Latest : null;
}
