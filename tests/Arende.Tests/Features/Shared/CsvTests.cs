using Arende.Web.Features.Shared;

namespace Arende.Tests.Features.Shared;

public class CsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+46", "'+46")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("＝1", "'＝1")]
    public void What_a_spreadsheet_would_run_is_written_as_text(string typed, string cell) => Assert.Equal(cell, Csv.Cell(typed));

    [Theory]
    [InlineData("Digitalt mex-arkiv", "Digitalt mex-arkiv")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("två\nrader", "\"två\nrader\"")]
    [InlineData("", "")]
    public void Other_text_stays_as_it_is(string typed, string cell) => Assert.Equal(cell, Csv.Cell(typed));

    [Fact]
    public void The_file_begins_with_the_mark_of_utf8() => Assert.Equal([0xEF, 0xBB, 0xBF], Csv.Encoding.GetPreamble());
}
