using System.Globalization;
using Arende.Domain;
using Arende.Domain.Assignments;

namespace Arende.Import.Checks;

/// <summary>Each row has one deadline, in one column, that is a date.</summary>
static class TableRowsAreReadable
{
    public static IEnumerable<ReportRemark> Check(ReportFacts facts)
    {
        foreach (var table in facts.Tables)
        {
            if (MixesTypes(table.Heading)) yield return ReportRemark.At(RemarkKind.TableWithoutType, table.Line, table.Heading);
            foreach (var line in table.Untitled) yield return ReportRemark.At(RemarkKind.RowWithoutTitle, line.Number, string.Join(" ", line.Cells().Where(cell => cell.Length > 0)));
            foreach (var row in table.Rows)
                foreach (var remark in Row(row)) yield return remark;
        }
    }

    static IEnumerable<ReportRemark> Row(AssignmentRow row)
    {
        var assignment = row.Assignment;
        ReportRemark Beside(RemarkKind kind, params string[] arguments) => ReportRemark.At(kind, assignment.Line, assignment.Title, arguments);

        if (assignment.Title.Length > TextLimits.Title) yield return Beside(RemarkKind.RowTitleTooLong, TextLimits.Title.ToString(CultureInfo.InvariantCulture));
        if (row.HasBothCells) yield return Beside(RemarkKind.BothColumnsFilled);
        if (row.Cell.Length == 0) yield return Beside(RemarkKind.RowWithoutDeadline);
        else if (assignment.Deadline is not { } deadline) yield return Beside(RemarkKind.UnreadableDeadline, assignment.DeadlineText);
        else if (deadline.Precision != DeadlinePrecision.Day)
            yield return Beside(RemarkKind.VagueDeadline, deadline.Text, deadline.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    static bool MixesTypes(string heading) =>
        heading.Contains("uppdrag", StringComparison.OrdinalIgnoreCase)
        && heading.Contains("initiativ", StringComparison.OrdinalIgnoreCase)
        && !heading.Contains("typ", StringComparison.OrdinalIgnoreCase);
}
