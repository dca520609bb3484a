using Arende.Application.ComposedDocuments;
using Arende.Application.Figures;
using Arende.Domain.Cases;
using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

public sealed class FigureBlockTests
{
    private const string Shown = "| A |\n| --- |\n| b |";

    [Fact]
    public void A_table_and_a_chart_are_named_as_figures_are()
    {
        var token = FigureToken.Read("{{Tabell Uppdrag.Kvar 2024 BUN enhet:Stadsbyggnad}}");
        Assert.Equal((FigureBlockKind.Table, "uppdrag.kvar", 2024, "BUN", "stadsbyggnad", null), (token.Block, token.Id, token.Year, token.Board, token.Unit, token.NotRead));
        Assert.Equal(FigureBlockKind.Chart, FigureToken.Read(FigureToken.Write(FigureBlockKind.Chart, "uppdrag", 2024)).Block);
    }

    [Theory]
    [InlineData("{{tabell a 2024 ord}}", "ord")]
    [InlineData("{{tabell a 2024 mnkr:1}}", "mnkr:1")]
    [InlineData("{{diagram a 2024-03}}", "2024-03")]
    public void How_a_number_is_written_cannot_be_said_of_it(string text, string word) => Assert.Equal(word, FigureToken.Read(text).Misfit(isMoney: false));

    [Theory]
    [InlineData("{{tabell a 2024}}", Shown)]
    [InlineData("Ord.\n{{tabell a 2024}}\nMer.", $"Ord.\n\n{Shown}\n\nMer.")]
    [InlineData("Ord.\n\n  {{tabell a 2024}}  \n\nMer.", $"Ord.\n\n{Shown}\n\nMer.")]
    [InlineData("Ord.\r\n{{tabell a 2024}}\r\nMer.", $"Ord.\r\n\n{Shown}\n\nMer.")]
    [InlineData("{{tabell a 2024}}\n{{tabell a 2024}}", $"{Shown}\n\n{Shown}")]
    public void It_takes_the_place_of_its_line_and_is_a_paragraph_of_its_own(string text, string read) => Assert.Equal(read, FigureTokens.Replace(text, _ => Shown));

    [Theory]
    [InlineData("Se {{tabell a 2024}}.")]
    [InlineData("- {{tabell a 2024}}")]
    [InlineData("> {{diagram a 2024}}")]
    [InlineData("| {{tabell a 2024}} |")]
    [InlineData("Ord.\n\n    {{tabell a 2024}}")]
    public void Among_other_words_it_stays_as_it_was_typed(string text)
    {
        Assert.True(Assert.Single(FigureTokens.In(text)).Token.IsMisplaced);
        Assert.Equal(text, FigureTokens.Replace(text, _ => Shown));
    }

    [Theory]
    [InlineData("Rör | rör och *annat*")]
    [InlineData("Två\nrader\toch `kod`")]
    [InlineData("<script>alert(1)</script> &amp; [länk](http://x.se)")]
    [InlineData("{{uppdrag.klara 2024}} och ![bild](x) samt ~~C++~~ <b>")]
    [InlineData(@"Bakåt\streck \| och https://x.se <a@b.se>")]
    public void What_somebody_typed_is_words_in_a_cell(string title)
    {
        var text = Table(title).Written("saknas");
        Assert.Empty(FigureTokens.In(text));
        var table = Assert.IsType<TableBlock>(Assert.Single(ProseBlocks.Of(text)));
        var run = Assert.Single(Assert.Single(table.Rows)[1]);
        Assert.Equal(TextRun.Cleaned(Domain.OneLine.Of(title)), run.Text);
        Assert.Null(run.Link);
        Assert.False(run.Strong || run.Emphasis);
    }

    [Fact]
    public void While_it_follows_the_register_each_row_leads_to_what_it_is_of()
    {
        Assert.EndsWith("| U-1 | [Rör \\| rör](/assignments/1) |", Table("Rör | rör").Linked("saknas"), StringComparison.Ordinal);
        Assert.DoesNotContain("/assignments", Table("Rör").Written("saknas"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_nothing_and_one_without_a_value_say_so()
    {
        Assert.Equal("Klara 2024: inga.", (Table("") with { Rows = [] }).Written("saknas"));
        Assert.Equal("Klara 2024: saknas", (Table("") with { Rows = null }).Written("saknas"));
    }

    [Fact]
    public void A_chart_is_read_as_it_was_written()
    {
        var chart = new FigureChartText("Utfall; `2024`", [new("Kostnader; \\ drift", -12.5m, "−12,5"), new("```", 4, "4", "/figures/ks/2024/x?unit=a")]);
        var block = Assert.IsType<ChartBlock>(Assert.Single(ProseBlocks.Of($"Före.\n\n{chart.Write()}\n\nEfter.").OfType<ChartBlock>()));
        Assert.Equal("Utfall; ´2024´", block.Title);
        Assert.Equal([("Kostnader; \\ drift", "−12,5", 0, 758), ("```", "4", 758, 242)], block.Bars.Select(bar => (bar.Label, bar.Text, bar.From, bar.Length)));
    }

    [Theory]
    [InlineData("```diagram Titel\nKlara\n```")]
    [InlineData("```diagram Titel\nKlara;många;42\n```")]
    [InlineData("```diagram Titel\n```")]
    public void What_is_no_chart_is_shown_as_it_was_typed(string text) => Assert.DoesNotContain(ProseBlocks.Of(text), block => block is ChartBlock);

    [Fact]
    public void Signed_and_thawed_the_text_is_as_it_was_typed()
    {
        const string typed = "Se tabellen.\n{{tabell a 2024}}\nSlut.";
        var c = new Case(new CaseNumber("KS", 2025, 1), "Rapport", People.Officer, AccessLevel.Open, DateTimeOffset.UnixEpoch);
        c.Write(c.Title, StaffReport.Empty with { Sections = [new Section(SectionKind.Summary, "", typed)] });
        c.Freeze(new FrozenFigures(DateTimeOffset.UnixEpoch, [Table("Ett").Frozen("{{tabell a 2024}}", "saknas")], ""));
        Assert.Equal("Se tabellen.\n\n| Nummer | Uppdrag |\n| --- | --- |\n| U-1 | Ett |\n\nSlut.", c.Report.Sections[0].Text);
        c.Thaw();
        Assert.Equal(typed, c.Report.Sections[0].Text);
    }

    private static FigureBlock Table(string title) => new(FigureBlockKind.Table, "Klara 2024", ["Nummer", "Uppdrag"], [new("U-1", ["U-1", title], "/assignments/1")], "Klara 2024: inga.");
}
