using Arende.Import;
using Xunit;
using static Arende.Tests.Import.WordFile;

namespace Arende.Tests.Import;

/// <summary>A Word file that was made to take the server's memory, its stack or its time, and no document's.</summary>
public sealed class HostileWordTests
{
    static readonly string Proposal = Heading("Förslag till beslut", 2);

    static readonly string manyElements = string.Concat(Enumerable.Repeat("<w:a/>", 1_000_001));

    [Fact]
    public void Elements_in_each_other_that_go_deeper_than_any_documents_are_refused()
    {
        // Some ten thousand would end the process, where this fails.
        const int levels = 150;
        var body = string.Concat(Enumerable.Repeat("<w:ins>", levels)) + Paragraph("Text.") + string.Concat(Enumerable.Repeat("</w:ins>", levels));
        Assert.Equal(UnreadableReason.Damaged, Refused(Of(Proposal + body)));
    }

    [Fact]
    public void An_element_of_the_body_with_a_million_in_it_is_refused() =>
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(Of($"{Proposal}<w:p>{manyElements}</w:p>")));

    [Fact]
    public void A_part_beside_the_text_with_a_million_elements_is_refused() =>
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(Of(Proposal + Paragraph("Text."), comments: manyElements)));

    [Fact]
    public void An_attribute_that_is_longer_than_a_document_is_refused() =>
        Assert.Equal(UnreadableReason.UnpacksTooMuch, Refused(Of($"{Proposal}<w:p w:a=\"{new string('x', 33 * 1024 * 1024)}\"/>")));

    [Fact]
    public void A_text_box_in_a_text_box_is_read_once()
    {
        var inner = Paragraph("innerst");
        for (var level = 0; level < 4; level++) inner = $"<w:p><w:r><w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing></w:r></w:p>";
        Assert.Equal(1, Times("innerst", Of(Proposal + Paragraph("Text.") + inner)));
    }

    [Fact]
    public void A_long_cell_over_many_rows_is_told_once()
    {
        var begins = $"<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{Paragraph("merged " + new string('x', 600))}</w:tc><w:tc>{Paragraph("a")}</w:tc></w:tr>";
        var goesOn = $"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{Paragraph("b")}</w:tc></w:tr>";
        Assert.Equal(1, Times("merged", Of($"{Proposal}{Paragraph("Text.")}<w:tbl>{begins}{goesOn}{goesOn}</w:tbl>")));
    }

    [Fact]
    public void A_footnote_that_is_pointed_to_many_times_is_told_once()
    {
        var pointer = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        Assert.Equal(1, Times("fotnotens", Of($"{Proposal}<w:p>{Run("Text.")}{pointer}{pointer}{pointer}</w:p>", footnotes: $"<w:footnote w:id=\"2\">{Paragraph("fotnotens ord")}</w:footnote>")));
    }

    static int Times(string word, byte[] file) =>
        string.Concat(StaffReportReader.Read(file, TestContext.Current.CancellationToken).Sections.Select(section => section.Text)).Split(word).Length - 1;

    static UnreadableReason Refused(byte[] file) => Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read(file, TestContext.Current.CancellationToken)).Reason;
}
