using Arende.Application.Figures;
using Arende.Domain.Bodies;
using Arende.Domain.Figures;

namespace Arende.Tests.Figures;

/// <summary>Words that go with a count.</summary>
public sealed class FigureWordingTests
{
    private const string Sentence = "{{uppdrag.klara 2024 noll:inget}} är {{uppdrag.klara 2024 noll:klart ett:klart flera:klara}}";

    [Theory]
    [InlineData(0, "inget är klart")]
    [InlineData(1, "1 är klart")]
    [InlineData(42, "42 är klara")]
    public void A_sentence_reads_right_of_none_one_and_many(int count, string read) => Assert.Equal(read, Written(Sentence, count));

    [Theory]
    [InlineData("{{uppdrag.klara 2024 ett:ett_enda}}", 0, "0")]
    [InlineData("{{uppdrag.klara 2024 ett:ett_enda}}", 1, "ett enda")]
    [InlineData("{{uppdrag.klara 2024 Ord noll:Inget}}", 2, "Två")]
    [InlineData("{{uppdrag.klara 2024 Ord noll:Inget}}", 0, "Inget")]
    [InlineData("{{uppdrag.klara 2024 ett:uppdraget flera:uppdragen}}", 0, "uppdragen")]
    public void What_has_no_word_is_the_number(string typed, int count, string read) => Assert.Equal(read, Written(typed, count));

    [Theory]
    [InlineData("{{uppdrag.klara 2024 noll:inget noll:inga}}", "noll:inga")]
    [InlineData("{{uppdrag.klara 2024 noll:}}", "noll:")]
    [InlineData("{{uppdrag.klara 2024 två:båda}}", "två:båda")]
    public void A_word_said_twice_or_of_another_number_is_a_fault(string typed, string fault) => Assert.Equal(fault, FigureToken.Read(typed).NotRead);

    [Fact]
    public void Money_shares_and_tables_take_none()
    {
        var token = FigureToken.Read("{{budget.utfall 2024 noll:inget}}");
        Assert.Equal("noll:inget", token.Misfit(isMoney: true));
        Assert.Equal("noll:inget", token.Misfit(isMoney: false, isShare: true));
        Assert.Null(token.Misfit(isMoney: false));
        Assert.Equal("flera:många", FigureToken.Read("{{tabell uppdrag.kvar 2024 flera:många}}").Misfit(isMoney: false));
    }

    private static string Written(string text, int count) => FigureTokens.Replace(text, token =>
        new FigureValue(FigureCatalogue.Find(token.Id)!, new FigureScope(UsualBodies.Board, 2024), [.. Enumerable.Range(1, count).Select(at => new FigureRow($"{at}", "", null))]).Written(token, "uppgift saknas"));
}
