using System.Text;
using Arende.Domain.Bodies;
using Arende.Import;
using Arende.Import.Words;

namespace Arende.Tests.Import;

public sealed class MovedBlocksTests
{
    const string Report = """
        Kommunledningskontoret

        # Lekplats i Lövvik

        Till: Kommunstyrelsen

        ## Förslag till beslut

        Kommunstyrelsen beslutar:

        1. Bygga lekplatsen.

        2. Anvisa medel.

        ## Ärendet

        Platsen ligger vid ån.

        Uppdra åt kontoret att sköta lekplatsen.

        Tekniska kontoret

        Ekonomi i korthet

        Kostnaden är två miljoner.

        ## Beslut skickas till

        Parkenheten

        Det här är ingen mottagare utan en mening om hur det ska gå till.
        """;

    [Fact]
    public void A_text_that_is_a_clause_comes_into_the_proposal_under_its_voice()
    {
        var read = Read(Report, ("Uppdra åt", BlockRole.Clause));
        Assert.Equal(["Bygga lekplatsen.", "Anvisa medel.", "Uppdra åt kontoret att sköta lekplatsen."], read.Document.Clauses.Select(clause => clause.Text));
        Assert.Equal(BodyFunction.Board, read.Document.Clauses[2].Voice?.Decides);
        Assert.DoesNotContain("Uppdra åt", Section(read, ReportSectionKind.Matter), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_may_be_said_to_be_the_councils()
    {
        var read = Read(Report, ("Uppdra åt", BlockRole.CouncilsClause), ("2. Anvisa", BlockRole.CouncilsClause));
        Assert.Equal([BodyFunction.Board, BodyFunction.Council, BodyFunction.Council], read.Document.Clauses.Select(clause => clause.Voice!.Decides));
        Assert.Equal([1, 2, 3], read.Document.Clauses.Select(clause => clause.Number));
    }

    [Fact]
    public void A_clause_that_is_text_is_text()
    {
        var read = Read(Report, ("2. Anvisa", BlockRole.Text));
        Assert.Equal(["Bygga lekplatsen."], read.Document.Clauses.Select(clause => clause.Text));
        Assert.Contains(read.Document.Sections, section => section.Kind == ReportSectionKind.Other && section.Text.Contains("Anvisa medel", StringComparison.Ordinal));
    }

    [Fact]
    public void Recipients_are_pointed_out_and_taken_away()
    {
        var read = Read(Report, ("Tekniska kontoret", BlockRole.Recipient), ("Det här är ingen", BlockRole.Text));
        Assert.Equal(["Parkenheten", "Tekniska kontoret"], read.Document.Recipients.Select(recipient => recipient.Name));
    }

    [Fact]
    public void A_line_that_is_a_heading_begins_its_section()
    {
        var read = Read(Report, ("Ekonomi i korthet", BlockRole.FinancialConsequencesHeading));
        Assert.Equal("Kostnaden är två miljoner.", Section(read, ReportSectionKind.FinancialConsequences));
    }

    [Fact]
    public void The_header_of_a_table_that_is_said_to_be_assignments_is_none()
    {
        var read = Read(Report.Replace("Platsen ligger vid ån.", "| Sak | Vem |\n|---|---|\n| Bygg bron | Kontoret |\n| Måla räcket | Förvaltningen |", StringComparison.Ordinal), ("| Sak", BlockRole.Assignment));
        Assert.Equal(["Bygg bron – Kontoret", "Måla räcket – Förvaltningen"], read.Document.Assignments.Select(row => row.Title));
    }

    [Fact]
    public void What_is_no_part_of_it_is_left_out()
    {
        var read = Read(Report, ("Platsen ligger", BlockRole.None));
        Assert.DoesNotContain(read.Document.Sections, section => section.Text.Contains("Platsen ligger", StringComparison.Ordinal));
        Assert.Equal(BlockRole.None, read.Blocks.Single(block => block.Text.StartsWith("Platsen", StringComparison.Ordinal)).Role);
    }

    [Fact]
    public void Another_line_is_the_title_and_the_one_before_is_not_lost()
    {
        var read = Read(Report, ("Platsen ligger", BlockRole.Title));
        Assert.Equal("Platsen ligger vid ån.", read.Document.Title);
        Assert.Contains("Lekplats i Lövvik", read.Document.Header.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_of_other_words_says_nothing()
    {
        var manuscript = StaffReportReader.Open(Encoding.UTF8.GetBytes(Report), TestContext.Current.CancellationToken);
        var read = StaffReportReader.Review(manuscript, ReportWords.Shipped, [new MovedBlock(8, "0000000000000000", BlockRole.None)], null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(read.Blocks, block => block.IsMoved);
    }

    [Fact]
    public void Each_block_says_what_it_became()
    {
        var read = Read(Report);
        string Of(BlockRole role) => string.Join('|', read.Blocks.Where(block => block.Role == role).Select(block => block.Text));
        Assert.Equal("# Lekplats i Lövvik", Of(BlockRole.Title));
        Assert.Equal("Kommunstyrelsen beslutar:", Of(BlockRole.Voice));
        Assert.Equal("1. Bygga lekplatsen.|2. Anvisa medel.", Of(BlockRole.Clause));
        Assert.Equal("## Förslag till beslut", Of(BlockRole.ProposalHeading));
        Assert.StartsWith("Parkenheten", Of(BlockRole.Recipient), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BlockRole.Clause)]
    [InlineData(BlockRole.Recipient)]
    [InlineData(BlockRole.Attachment)]
    [InlineData(BlockRole.Text)]
    [InlineData(BlockRole.Heading)]
    [InlineData(BlockRole.Signature)]
    [InlineData(BlockRole.Assignment)]
    public void Whatever_is_said_of_any_block_no_word_is_lost(BlockRole role)
    {
        var blocks = Read(Report).Blocks;
        foreach (var block in blocks.Where(block => block.Role is not (BlockRole.ProposalHeading or BlockRole.Title)))
        {
            var read = Review(Report, [new MovedBlock(block.Number, block.Mark, role)]);
            var all = $"{read.Document.Header.Text} {read.Document.Title} {string.Join(' ', read.Document.Sections.Select(section => $"{section.Heading} {section.Text}"))}";
            foreach (var word in block.Text.Split([' ', '#', '\n', ':'], StringSplitOptions.RemoveEmptyEntries)) Assert.Contains(word.Trim('.'), all, StringComparison.Ordinal);
        }
    }

    static string Section(ReviewedReport read, ReportSectionKind kind) => read.Document.Sections.Single(section => section.Kind == kind).Text;

    static ReviewedReport Read(string report, params (string Start, BlockRole Role)[] said)
    {
        var blocks = Review(report, []).Blocks;
        return Review(report, [.. said.Select(one => blocks.Single(block => block.Text.StartsWith(one.Start, StringComparison.Ordinal))).Zip(said, (block, one) => new MovedBlock(block.Number, block.Mark, one.Role))]);
    }

    static ReviewedReport Review(string report, IReadOnlyList<MovedBlock> moves) =>
        StaffReportReader.Review(StaffReportReader.Open(Encoding.UTF8.GetBytes(report), TestContext.Current.CancellationToken), ReportWords.Shipped, moves, null, TestContext.Current.CancellationToken);
}
