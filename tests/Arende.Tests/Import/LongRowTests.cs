using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class LongRowTests
{
    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void A_row_that_is_longer_than_a_title_is_kept_whole_and_told(int length, int told)
    {
        var title = new string('x', length);
        var report = Fixture.Read($"# Plan\n\n## Ärendet\n\nText.\n\n| Uppdrag | Försenad | Enligt plan |\n|---|---|---|\n| {title} | 1 juni 2025 | |\n");

        Assert.Equal(title, Assert.Single(report.Assignments).Title);
        Assert.Equal(told, report.Remarks.Count(remark => remark.Kind == RemarkKind.RowTitleTooLong));
        Assert.All(report.Remarks.Where(remark => remark.Kind == RemarkKind.RowTitleTooLong), remark => Assert.Contains("500 tecken", remark.MessageSv, StringComparison.Ordinal));
    }

    [Fact]
    public void The_officers_address_knows_its_line() =>
        Assert.Equal(Fixture.LineOf("E-post:"), Fixture.Read(Fixture.Text).Header.CaseOfficer.EmailLine);
}
