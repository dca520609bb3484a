using Arende.Application.Search;

namespace Arende.Tests.Search;

public class SwedishStemTests
{
    [Theory]
    [InlineData("förskola förskolan förskolor förskolorna förskolornas förskolans")]
    [InlineData("ärende ärendet ärenden ärendena ärendets")]
    [InlineData("beslut beslutet besluten beslutets")]
    [InlineData("uppdrag uppdraget uppdragen uppdragets")]
    [InlineData("kommun kommunen kommuner kommunens kommunernas")]
    [InlineData("budget budgeten budgetens")]
    [InlineData("barn barnet barnen barns")]
    [InlineData("verksamhetsplan verksamhetsplanen verksamhetsplaner")]
    [InlineData("simhall simhallen simhallar simhallarna")]
    [InlineData("nämnd nämnden nämnder nämndernas")]
    [InlineData("lokal lokaler lokalerna lokalen")]
    [InlineData("område området områden områdena")]
    public void The_forms_of_a_word_have_one_stem(string forms) => Assert.Single(forms.Split(' ').Select(SwedishStem.Of).Distinct());

    [Theory]
    [InlineData("internet", "intern")]
    [InlineData("plan", "planka")]
    [InlineData("bil", "bilaga")]
    [InlineData("lag", "lagun")]
    [InlineData("skola", "skål")]
    public void Other_words_have_another(string one, string other) => Assert.NotEqual(SwedishStem.Of(one), SwedishStem.Of(other));

    [Theory]
    [InlineData("", "")]
    [InlineData("å", "å")]
    [InlineData("s", "s")]
    [InlineData("2026", "2026")]
    public void What_is_too_short_is_left_alone(string word, string stem) => Assert.Equal(stem, SwedishStem.Of(word));
}
