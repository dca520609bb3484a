using Arende.Application.Files;

namespace Arende.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Brev från Åsa.pdf", "Brev från Åsa.pdf")]
    [InlineData("BREV.PDF", "BREV.PDF")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\asa\\brev.pdf", "brev.pdf")]
    [InlineData("brev\r\nSet-Cookie: a=b.pdf", "brev Set-Cookie_ a=b.pdf")]
    [InlineData("faktura\u202Efdp.exe", "fakturafdp.exe.pdf")]
    [InlineData("sida.html", "sida.html.pdf")]
    [InlineData("a\"b<c>|?*.pdf", "a_b_c____.pdf")]
    [InlineData("...", "fil.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("", "fil.pdf")]
    public void A_name_is_a_name_and_nothing_else_and_ends_as_its_content(string given, string expected) => Assert.Equal(expected, FileName.Of(given, FileKind.Pdf));

    [Fact]
    public void A_very_long_name_is_cut_and_keeps_its_ending()
    {
        var name = FileName.Of(new string('a', 5000) + ".pdf", FileKind.Pdf);
        Assert.True(name.Length <= 210);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }
}
