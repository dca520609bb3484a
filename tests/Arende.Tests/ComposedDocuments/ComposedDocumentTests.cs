using System.Text;
using Arende.Application.ComposedDocuments;
using Arende.Domain.Cases;

namespace Arende.Tests.ComposedDocuments;

public sealed class ComposedDocumentTests
{
    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\U0001FFFE")]
    public void What_is_no_letter_in_any_text_is_left_out(string noncharacter) =>
        Assert.Equal("Anteckningen", TextRun.Cleaned($"Anteck{noncharacter}ningen"));

    [Fact]
    public void The_same_words_have_the_same_bytes_however_their_letters_are_made_up()
    {
        static string Of(string text) => Documents.StaffReport(new Section(SectionKind.Summary, "Ärendet", text)).Canonical();

        Assert.Equal(Of("Åtgärder för örat"), Of("Åtgärder för örat".Normalize(NormalizationForm.FormD)));
        Assert.NotEqual(Of("Åtgärder för örat"), Of("Åtgärder för örat."));
    }

    [Fact]
    public void A_document_that_is_read_again_writes_the_same_bytes()
    {
        var written = Documents.Everything.Canonical();
        Assert.Equal(written, ComposedDocument.Read(written).Canonical());
    }

    [Fact]
    public void A_document_from_the_first_version_is_still_read()
    {
        const string older = """{"kind":"decisionExtract","name":"Protokollsutdrag","title":"Snöröjning","number":"§ 5","municipality":"Strandköpings kommun","office":"","date":"1 mars 2026","blocks":[{"type":"heading","level":2,"text":"Beslut"},{"type":"clauses","voices":["Kommunstyrelsen beslutar"],"items":[{"number":1,"text":[{"text":"Ja","strong":true}]}]}]}""";
        var read = ComposedDocument.Read(older);
        Assert.Equal((ComposedKind.DecisionExtract, "Snöröjning"), (read.Kind, read.Title));
        Assert.Equal(older, read.Canonical());
    }

    [Fact]
    public void A_staff_report_reads_in_the_order_in_which_municipalities_write_it()
    {
        var headings = Documents.Everything.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => heading.Text);
        Assert.Equal(["Förslag till beslut", "Sammanfattning", "Förvaltningens analys och slutsatser", "Konsekvenser för barn", "Bilagor", "Beslut skickas till"], headings);
        var clauses = Assert.Single(Documents.Everything.Blocks.OfType<ClausesBlock>());
        Assert.Equal(["Arbetsutskottet föreslår", "Kommunstyrelsen beslutar"], clauses.Voices);
    }
}
