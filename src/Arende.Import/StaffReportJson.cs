using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arende.Import;

/// <summary>The report as the command line prints it. The property names are its contract.</summary>
public static class StaffReportJson
{
    static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The output is read by people and programs, not put into a page: å is å.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <param name="doc">What was read.</param>
    /// <param name="caseNumber">Null when no case was made of it that may be told.</param>
    /// <param name="say">Words a remark.</param>
    public static string Write(StaffReportDocument doc, string? caseNumber, Func<ReportRemark, string> say) => JsonSerializer.Serialize(
        new
        {
            caseNumber,
            DocumentNumber = doc.Header.CaseNumber,
            DocumentDate = DateOf(doc.Header.Date),
            doc.Title,
            doc.Header.From,
            doc.Header.To,
            Sections = doc.Sections.Select(section => new { section.Heading, section.Text }),
            Clauses = doc.Clauses.Select(clause => new { clause.Number, clause.Text, ProposedBy = clause.Voice?.Proposes, DecidedBy = clause.Voice?.Decides ?? doc.Addressee }),
            Attachments = doc.Attachments.Select(attachment => new { attachment.Number, attachment.Title }),
            Recipients = doc.Recipients.Select(recipient => new { recipient.Name, recipient.Unit }),
            Assignments = doc.Assignments.Select(row => new
            {
                row.Title,
                Column = row.Column == AssignmentColumn.Unknown ? (AssignmentColumn?)null : row.Column,
                Deadline = row.Deadline is null ? null : new
                {
                    row.Deadline.Text,
                    Latest = row.Deadline.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    row.Deadline.Precision,
                },
                row.Source,
            }),
            Figures = doc.Figures.Select(figure => new { figure.Text, figure.Value, figure.Unit, figure.Line }),
            Warnings = doc.Remarks.Select(remark => new { remark.Line, Message = say(remark) }),
        },
        Format);

    // As it is written, where it is no day.
    static string? DateOf(string? written) => StaffReportDate.Of(written)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? written;
}
