using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;

namespace Arende.Tests.ComposedDocuments;

public sealed class PdfTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    [Fact]
    public async Task A_document_for_reading_breaks_no_rule_of_PDF_UA()
    {
        Assert.True(PdfChecks.Count >= 25);
        Assert.Equal([], PdfChecks.Broken(await typst.Pdf(Documents.Everything)));
        Assert.Equal([], PdfChecks.Broken(await typst.Pdf(Documents.Register(80))));
    }

    [Fact]
    public async Task A_summons_with_its_documents_breaks_no_rule_and_has_a_bookmark_for_each_item()
    {
        var pdf = await typst.Pdf(SummonsPagesTests.Pack());
        Assert.Equal([], PdfChecks.Broken(pdf));
        using var file = new PdfFile(pdf);
        var bookmarks = file.Dictionaries.Where(one => one.Data.ContainsKey("Dest") && one.Data.ContainsKey("Title")).Select(one => file.Words(one, "Title")).ToList();
        Assert.Contains("Punkt 1: Badplatsen", bookmarks);
        Assert.Contains("Punkt 2: Bryggan", bookmarks);
    }

    [Fact]
    public async Task A_document_for_the_archive_says_that_it_is_PDF_A_2a_and_is_tagged_alike()
    {
        using var file = new PdfFile(await typst.Pdf(Documents.Everything, PdfUse.Archive));
        Assert.Matches("pdfaid:part[^0-9]*2", file.Metadata);
        Assert.Matches("pdfaid:conformance[^A-Z]*A", file.Metadata);
        // What an archive isn't asked for: it says what it is in its own words, and opens as its reader likes.
        Assert.Equal(["5-1 says that it is PDF/UA", "7.1-10 shows its title"], PdfChecks.Broken(await typst.Pdf(Documents.Everything, PdfUse.Archive)));
    }

    [Theory]
    [InlineData("/Lang (", "/Lxng (", "7.2-2")]
    [InlineData("/S /H3", "/S /H5", "7.4.2-1")]
    [InlineData("/ToUnicode", "/ToUnicorn", "7.21.7-1")]
    [InlineData("/DisplayDocTitle true", "/DisplayDxcTitle true", "7.1-10")]
    [InlineData("/Scope /Column", "/Scxpe /Column", "7.5-1")]
    [InlineData("/StructTreeRoot", "/StrxctTreeRoot", "7.1-11")]
    public async Task A_file_that_was_broken_is_found_broken(string good, string bad, string rule)
    {
        var broken = Encoding.Latin1.GetString(await typst.Pdf(Documents.Everything));
        Assert.Contains(good, broken, StringComparison.Ordinal);
        Assert.Contains(PdfChecks.Broken(Encoding.Latin1.GetBytes(broken.Replace(good, bad, StringComparison.Ordinal))), one => one.StartsWith(rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_heard_in_the_order_in_which_it_is_read()
    {
        var heard = await Heard(await typst.Pdf(Documents.Everything));
        string[] order = ["Strandköpings kommun", "Tjänsteskrivelse", "Verksamhetsberättelse för kommunstyrelsen", "Handläggare", "Åsa Exempel", "Förslag till beslut", "Arbetsutskottet föreslår:",
            "Kommunstyrelsen beslutar:", "Verksamhetsberättelsen godkänns.", "De är inte klara.", "Sammanfattning", "Uppdrag", "Belopp (tkr)", "60 046", "Kommundirektör", "Bilagor", "Revisionen"];
        var at = 0;
        foreach (var words in order)
        {
            var found = heard.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"'{words}' isn't heard after what comes before it:\n{heard}");
            at = found;
        }
    }

    [Fact]
    public async Task Its_pages_say_which_of_how_many_they_are_and_a_long_table_has_its_head_on_each()
    {
        using var file = new PdfFile(await typst.Pdf(Documents.Register(120)));
        Assert.True(file.Pages.Count >= 3);
        foreach (var page in file.Pages)
        {
            Assert.Contains($"sid {page.Number} ({file.Pages.Count})", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.Contains("Vad den gäller", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_stays_on_one_page_and_one_that_fits_on_none_is_all_there()
    {
        string Long(int row, int words) => $"Början{row} {string.Join(' ', Enumerable.Repeat("ord", words))} slut{row}.";
        TableBlock Table(int rows, int words) => TableBlock.Of(["Rad", "Text"], Enumerable.Range(100, rows).Select(row => (IReadOnlyList<string>)[$"{row}", Long(row, words)]));
        using var file = new PdfFile(await typst.Pdf(Documents.Register(1) with { Blocks = [Table(40, 60)] }));
        Assert.True(file.Pages.Count >= 3);
        foreach (var page in file.Pages)
            Assert.Equal(Regex.Matches(page.Text, @"Början(\d{3})").Select(match => match.Groups[1].Value), Regex.Matches(page.Text, @"slut(\d{3})").Select(match => match.Groups[1].Value));
        using var tall = new PdfFile(await typst.Pdf(Documents.Register(1) with { Blocks = [Table(1, 3_000)] }));
        Assert.Equal(3_000, tall.Pages.Sum(page => page.GetWords().Count(word => word.Text == "ord")));
    }

    [Fact]
    public async Task What_belongs_together_is_on_one_line_and_read_with_its_blanks()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"{new string('x', n % 17)} 60,0 mnkr"));
        using var file = new PdfFile(await typst.Pdf(Documents.StaffReport(new Section(SectionKind.Summary, "Sammanfattning", words))));
        var amounts = 0;
        foreach (var set in file.Pages.Select(page => page.GetWords().ToList()))
            foreach (var amount in set.Where(word => word.Text == "60,0"))
            {
                Assert.Contains(set, word => word.Text == "mnkr" && Math.Abs(word.BoundingBox.Bottom - amount.BoundingBox.Bottom) < 3 && word.BoundingBox.Left - amount.BoundingBox.Right is > 0 and < 6);
                amounts++;
            }
        Assert.Equal(60, amounts);
    }

    [Fact]
    public async Task What_somebody_wrote_is_set_as_text_and_never_run_as_Typst()
    {
        const string typed = "#panic(\"nej\") #set page(width: 1pt) $x^2$ \\ @ref <märke> `#sys.inputs` ] ) }";
        var document = Documents.StaffReport(new Section(SectionKind.Summary, "#let x = 1", typed));
        using var file = new PdfFile(await typst.Pdf(document with { Title = "#panic(\"titel\")" }));
        var text = string.Concat(file.Pages.Select(page => page.Text)).Replace('\u00a0', ' ');
        Assert.Contains("#panic(\"nej\")", text, StringComparison.Ordinal);
        Assert.Contains("#let x = 1", text, StringComparison.Ordinal);
        Assert.Contains("#panic(\"titel\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_at_the_same_time_is_the_same_file()
    {
        var text = Documents.Register(3).Canonical();
        var at = DateTimeOffset.UnixEpoch.AddYears(56);
        Assert.Equal(await typst.Printer.Print(text, PdfUse.Archive, at, TestContext.Current.CancellationToken), await typst.Printer.Print(text, PdfUse.Archive, at, TestContext.Current.CancellationToken));
    }

    static async Task<string> Heard(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdfinfo", ["-struct-text", path]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return (await process.StandardOutput.ReadToEndAsync()).Replace('\u00a0', ' ');
        }
        finally
        {
            File.Delete(path);
        }
    }
}
