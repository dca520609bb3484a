using Arende.Import;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Arende.Tests.Import;

public sealed class PdfTests
{
    [Fact]
    public void Larger_lines_are_headings_and_lines_under_each_other_are_paragraphs()
    {
        var report = Read([["# Ny lekplats", "", "# Beslutsunderlag", "Bilaga 1. Plan", "", "# Sammanfattning", "En lekplats byggs i parken", "och invigs i juni.", "", "# Expedieras", "Parkenheten"]]);
        Assert.Equal("Ny lekplats", report.Title);
        Assert.Equal("En lekplats byggs i parken\noch invigs i juni.", report.Sections.Single(section => section.Heading == "Sammanfattning").Text);
        Assert.Equal("Parkenheten", Assert.Single(report.Recipients).Name);
    }

    [Fact]
    public void What_runs_on_every_page_is_told_once_and_pages_have_no_numbers()
    {
        var report = Read([Page(1, "# Sammanfattning", "Texten handlar om lekplatser."), Page(2, "Texten fortsatte."), Page(3, "Sidan slutar.")]);
        var text = report.Sections.Single(section => section.Heading == "Sammanfattning").Text;
        Assert.DoesNotContain("Strandstads kommun", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sida 2", text, StringComparison.Ordinal);
        Assert.Contains("Sidan slutar.", text, StringComparison.Ordinal);
        Assert.Equal("KS 2026-87", report.Header.CaseNumber);
    }

    [Fact]
    public void A_word_that_was_divided_at_the_lines_end_is_whole()
    {
        var text = Read([["# Sammanfattning", "Den nya lek-", "platsen ritas av Kultur-", "och fritidskontoret."]]).Sections[0].Text;
        Assert.Contains("lekplatsen\nritas", text, StringComparison.Ordinal);
        Assert.Contains("Kultur-\noch", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanned_one_is_told_that_it_has_no_text()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Assert.Equal(UnreadableReason.Scanned, Assert.Throws<UnreadableStaffReportException>(() => StaffReportReader.Read(builder.Build(), TestContext.Current.CancellationToken)).Reason);
    }

    static string[] Page(int number, params string[] lines) => ["Strandstads kommun", "Dnr KS 2026-87", "", .. lines, "", $"Sida {number} (3)"];

    static StaffReportDocument Read(string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            var y = 780.0;
            foreach (var line in lines)
            {
                if (line.Length > 0) page.AddText(line.TrimStart('#', ' '), line.StartsWith('#') ? 16 : 11, new PdfPoint(70, y), font);
                y -= line.Length == 0 ? 16 : line.StartsWith('#') ? 22 : 14;
            }
        }
        return StaffReportReader.Read(builder.Build(), TestContext.Current.CancellationToken);
    }
}
