using System.Globalization;
using System.Text;
using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>
/// Made-up reports in shapes that municipalities write: below each stands what a careful clerk reads in it (<c>shapes/*.read</c>), a
/// line each for what it is called, its clauses with who proposes and decides, its attachments, recipients and assignments.
/// </summary>
public sealed class ShapeTests
{
    static readonly string Folder = Path.Combine(Fixture.Root, "tests/Arende.Tests/Import/shapes");

    public static TheoryData<string> Shapes => [.. Directory.EnumerateFiles(Folder).Where(path => !path.EndsWith(".read", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_report_of_another_shape_is_read_as_a_clerk_reads_it(string name) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".read")), Written(StaffReportReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)), TestContext.Current.CancellationToken)));

    static string Written(StaffReportDocument report)
    {
        var text = new StringBuilder();
        void Line(params string?[] parts) => text.AppendJoin(" | ", parts).Append('\n');
        Line("rubrik", report.Title);
        Line("huvud", report.Header.To, report.Header.From, report.Header.CaseNumber, report.Header.Date, report.Header.CaseOfficer.Name, report.Header.CaseOfficer.Email);
        foreach (var section in report.Sections.Where(section => section.Heading.Length > 0)) Line("avsnitt", section.Kind.ToString(), section.Heading);
        foreach (var clause in report.Clauses) Line("punkt", $"{clause.Number}", $"{clause.Voice?.Proposes}>{clause.Voice?.Decides}", clause.Text);
        foreach (var attachment in report.Attachments) Line("bilaga", $"{attachment.Number}", attachment.Title);
        foreach (var recipient in report.Recipients) Line("mottagare", recipient.Name);
        foreach (var row in report.Assignments) Line("uppdrag", row.Title, row.Column.ToString(), row.Deadline?.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Deadline?.Precision.ToString(), row.DeadlineText);
        return text.ToString();
    }
}
