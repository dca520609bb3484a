using System.Text;
using Arende.Domain.Cases;
using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

/// <summary>What editors, mail programs and PDFs do to a text that reads the same to its writer.</summary>
public sealed class TypingHabitsTests
{
    [Fact]
    public void Letters_in_two_pieces_and_signs_that_nobody_sees_are_read_as_the_words_they_are()
    {
        var taken = Fixture.Text.Normalize(NormalizationForm.FormD).Replace("kommun", "kom\u00admun\u200b", StringComparison.Ordinal);
        Assert.Equal(Fixture.Json(Fixture.Read(Fixture.Text)), Fixture.Json(Fixture.Read(taken)));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Marks_upon_marks_are_left_as_they_are(int marks, bool isComposed) =>
        Assert.Equal(isComposed, Report($"1. a{new string('\u030a', marks)}").Clauses[0].Text.StartsWith('å'));

    [Fact]
    public void A_list_whose_items_are_all_number_one_is_numbered()
    {
        var report = Report("1. Anta taxan.\n1. Avslå motionen.\n1. Ge kontoret i uppdrag att informera.", "1. Taxa\n1. Karta");
        Assert.Equal([1, 2, 3], report.Clauses.Select(clause => clause.Number));
        Assert.Equal([(1, "Taxa"), (2, "Karta")], report.Attachments.Select(attachment => (attachment.Number, attachment.Title)));
        Assert.DoesNotContain(report.Remarks, remark => remark.Kind == RemarkKind.NumbersStartAgain);
    }

    [Fact]
    public void Two_lists_of_a_proposal_keep_their_own_numbers_and_it_is_said()
    {
        var report = Report("Kommunstyrelsen föreslår kommunfullmäktige besluta:\n\n1. Anta taxan.\n2. Taxan gäller i år.\n\nKommunstyrelsen beslutar:\n\n1. Godkänna underlaget.");
        Assert.Equal([(1, "Anta taxan."), (2, "Taxan gäller i år."), (1, "Godkänna underlaget.")], report.Clauses.Select(clause => (clause.Number, clause.Text)));
        Assert.Contains("3 beslutspunkter står i 2 listor", Assert.Single(report.Remarks, remark => remark.Kind == RemarkKind.NumbersStartAgain).Words().Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_their_titles_below_each_other_are_a_signature_each()
    {
        var report = Fixture.Read("# Taxan\n\n## Förslag till beslut\n\n1. Anta taxan.\n\n## Ärendet\n\nDen är gammal.\n\nKim Ek, kommundirektör\nElsa Ask, ekonomichef\n");
        Assert.Equal([("Kim Ek", "kommundirektör", null), ("Elsa Ask", "ekonomichef", null)], report.Signatories.Select(signatory => (signatory.Name, signatory.Title, signatory.Unit)));
    }

    [Fact]
    public void The_municipalitys_name_above_the_title_is_no_section_and_a_sentence_there_is_one()
    {
        const string report = "# Taxan\n\n## Förslag till beslut\n\n1. Anta taxan.\n\n## Ärendet\n\nDen är gammal.\n";
        var read = Fixture.Read($"# Älvhamra kommun\n\nTeknikkontoret\n\nTill: Kommunstyrelsen\n\n{report}");
        Assert.DoesNotContain(read.Sections, section => section.Heading.Length == 0);
        Assert.Contains("Älvhamra kommun", read.Header.Text, StringComparison.Ordinal);

        Assert.Contains(Fixture.Read($"Älvhamra kommun\n\nTaxan har inte ändrats på tio år.\n\n{report}").Sections, section => section.Text.Contains("på tio år.", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_with_a_gap_are_kept() =>
        Assert.Equal([2, 5], Report("2. Anta taxan.\n5. Avslå motionen.").Clauses.Select(clause => clause.Number));

    [Fact]
    public void A_clause_that_was_wrapped_is_one_clause()
    {
        var report = Report("1.  Uppdra åt kontoret att redovisa senast i mars\n    2027. Medlen finns i budget.\n\n2.  Be nämnden\n    att yttra sig.");
        Assert.Equal(
            [(1, "Uppdra åt kontoret att redovisa senast i mars 2027. Medlen finns i budget."), (2, "Be nämnden att yttra sig.")],
            report.Clauses.Select(clause => (clause.Number, clause.Text)));
    }

    [Fact]
    public void An_attachments_title_that_was_wrapped_is_one_title() => Assert.Equal(
        [(1, "Taxa för hamnen, utkast 2"), (2, "Karta"), (3, "Yttrande")],
        Report("1. Anta taxan.", "Bilaga 1. Taxa för hamnen,\nutkast 2\n\nBilaga 2. Karta\n- Yttrande").Attachments.Select(attachment => (attachment.Number, attachment.Title)));

    [Theory]
    [InlineData("<hanna@strandkoping.example>")]
    [InlineData("[hanna@strandkoping.example](mailto:hanna@strandkoping.example)")]
    [InlineData("mailto:hanna@strandkoping.example")]
    [InlineData("hanna@strandkoping.example")]
    public void The_officers_address_is_read_as_it_is_written(string written) =>
        Assert.Equal("hanna@strandkoping.example", Fixture.Read($"E-post: {written}\n\n# Taxa\n\n## Förslag till beslut\n\n1. Anta taxan.").Header.CaseOfficer.Email);

    [Fact]
    public void An_office_names_its_proposal_and_its_recipients_in_its_own_words()
    {
        var report = Fixture.Read("# Taxa\n\n## Hamnkontorets förslag till beslut\n\n1. Anta taxan.\n\n## Beslutet ska skickas till\n\nHamnkontoret\n");
        Assert.Equal("Anta taxan.", Assert.Single(report.Clauses).Text);
        Assert.Equal("Hamnkontoret", Assert.Single(report.Recipients).Name);
    }

    static StaffReportDocument Report(string proposal, string attachments = "Bilaga 1. Taxa") =>
        Fixture.Read($"# Taxa\n\n## Förslag till beslut\n\n{proposal}\n\n## Bilagor\n\n{attachments}\n");
}
