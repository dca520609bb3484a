using Arende.Import;
using static Arende.Tests.Import.WordFile;

namespace Arende.Tests.Import;

public sealed class EmphasisTests
{
    const string Long = "Kommunen har sedan flera år tillbaka en plan för hur lekplatserna ska skötas, och den gäller ";

    [Fact]
    public void What_is_bold_or_italic_inside_a_paragraph_stays_so()
    {
        var text = Matter($"<w:p>{Run(Long)}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">alla </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>skolor</w:t></w:r>{Run(" och ")}<w:r><w:rPr><w:i/></w:rPr><w:t>parker</w:t></w:r>{Run(".")}</w:p>");
        Assert.EndsWith("gäller **alla skolor** och *parker*.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_is_its_words()
    {
        var read = StaffReportReader.Read(Of($"{Heading("Förslag till beslut")}<w:p>{Run(Long)}<w:r><w:rPr><w:b/></w:rPr><w:t>alla skolor</w:t></w:r>{Run(".")}</w:p>"), TestContext.Current.CancellationToken);
        Assert.Equal($"{Long}alla skolor.", Assert.Single(read.Clauses).Text);
    }

    [Fact]
    public void A_short_line_that_is_bold_in_part_is_a_label_and_keeps_its_words() =>
        Assert.Equal("Viktigt: läs planen.", Matter($"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Viktigt: </w:t></w:r>{Run("läs planen.")}</w:p>"));

    [Theory]
    [InlineData("**Anta** planen", "Anta planen")]
    [InlineData("2 * 3 * 4 kronor", "2 * 3 * 4 kronor")]
    [InlineData("Se [planen](https://kommunen.example/plan).", "Se planen.")]
    public void The_words_alone(string text, string plain) => Assert.Equal(plain, Emphasis.Plain(text));

    static string Matter(string paragraph) =>
        StaffReportReader.Read(Of($"{Heading("Förslag till beslut")}{Item("Anta planen.")}{Heading("Ärendet")}{paragraph}"), TestContext.Current.CancellationToken).Sections.Single(section => section.Kind == ReportSectionKind.Matter).Text;
}
