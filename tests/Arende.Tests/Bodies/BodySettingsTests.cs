using Arende.Application.Bodies;
using Arende.Domain.Bodies;
using Microsoft.Extensions.Configuration;

namespace Arende.Tests.Bodies;

public class BodySettingsTests
{
    private static readonly (string, string)[] second =
    [
        ("ks:Place", "1"), ("au:Parent", "ks"), ("kf:Sv", "Kommunfullmäktige"),
        ("sn:Function", "board"), ("sn:Sv", "Socialnämnden"), ("sn:En", "The social services board"), ("sn:Abbreviation", "SN"), ("sn:Place", "2"), ("sn:Units:0", "Socialkontoret"),
        ("snau:Function", "committee"), ("snau:Sv", "Socialnämndens arbetsutskott"), ("snau:En", "The social services committee"), ("snau:Abbreviation", "SNAU"), ("snau:Parent", "sn"),
    ];

    [Fact]
    public void Without_a_line_there_are_the_usual_three_and_the_board_has_the_configured_register()
    {
        var lines = new BodySettings(null, "KSN").All;

        Assert.Equal(["au", "ks", "kf"], lines.Select(line => line.Code));
        Assert.Equal([null, "KSN", null], lines.Select(line => line.Register));
        Assert.Equal(["ks", "kf", null], lines.Select(line => line.Parent));
        Assert.Equal(UsualBodies.All.Select(body => (body.SwedishName, body.EnglishName, body.Abbreviation, body.Place)), lines.Select(line => (line.Swedish, line.English, line.Abbreviation, line.Place)));
    }

    [Fact]
    public void A_second_board_stands_after_the_first_with_its_committee_before_it_and_its_own_register()
    {
        var lines = Read(second).All;

        Assert.Equal(["au", "ks", "snau", "sn", "kf"], lines.Select(line => line.Code));
        Assert.Equal([0, 1, 2, 3, 4], lines.Select(line => line.Place));
        var board = lines.Single(line => line.Code == "sn");
        Assert.Equal(("SN", "kf"), (board.Register, board.Parent));
        Assert.Equal(["Socialkontoret"], board.Units);
        Assert.Equal("Kommunstyrelsen", lines.Single(line => line.Code == "ks").Swedish);
    }

    [Fact]
    public void A_board_is_under_the_only_council_whatever_that_is_called()
    {
        var lines = Read([("ks:Place", "1"), ("au:Place", "1"), ("fum:Function", "council"), ("fum:Sv", "Förbundsfullmäktige"), ("fum:En", "The federation's council"), ("fum:Abbreviation", "FUM")]).All;

        Assert.Equal("fum", lines.Single(line => line.Code == "ks").Parent);
        Assert.Equal("ks", lines.Single(line => line.Code == "au").Parent);
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData("true", false, true)]
    [InlineData("false", true, false)]
    public void The_council_meets_here_where_its_line_or_the_installation_says_so(string? said, bool usual, bool meetsHere)
    {
        var lines = new BodySettings(new ConfigurationBuilder().AddInMemoryCollection([new("Arende:Bodies:ks:Place", "1"), new("Arende:Bodies:au:Place", "1"), new("Arende:Bodies:kf:Place", "1"), .. said is null ? Array.Empty<KeyValuePair<string, string?>>() : [new("Arende:Bodies:kf:MeetsHere", said)]]).Build(), councilMeetsHere: usual).All;

        Assert.Equal([true, true, meetsHere], lines.Select(line => line.MeetsHere));
    }

    [Theory]
    [InlineData("sn:Function", "nämnd", "'nämnd'")]
    [InlineData("kf:Function", "board", "'kf' is a Council")]
    [InlineData("sn:Sv", "", "'sn' lacks Sv")]
    [InlineData("sn:Register", "S N", "the register 'S N'")]
    [InlineData("sn:Register", "ks", "the register 'KS' is given twice")]
    [InlineData("snau:Register", "SNAU", "only boards")]
    [InlineData("snau:Parent", "kf", "is no board")]
    [InlineData("sn:Parent", "ks", "is no council")]
    [InlineData("sn:Abbreviation", "KS", "'KS' is given twice")]
    [InlineData("snau:Units:0", "Kontoret", "they work for a board")]
    [InlineData("sn:MeetsHere", "false", "only the council may meet elsewhere")]
    [InlineData("s n:Function", "board", "the code 's n'")]
    public void What_can_not_be_is_refused_and_named(string key, string value, string why)
    {
        var refused = Assert.Throws<BodiesRefusedException>(() => Read([.. second.Where(line => line.Item1 != key), (key, value)]));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_committee_must_say_whose_it_is_where_there_are_two_boards() =>
        Assert.Contains("'snau' must say", Assert.Throws<BodiesRefusedException>(() => Read([.. second.Where(line => line.Item1 != "snau:Parent")])).Message, StringComparison.Ordinal);

    [Fact]
    public void There_is_one_council_and_some_board()
    {
        Assert.Contains("only one", Assert.Throws<BodiesRefusedException>(() => Read([.. second.Where(line => line.Item1 != "kf:Sv")])).Message, StringComparison.Ordinal);
        Assert.Contains("must be a board", Assert.Throws<BodiesRefusedException>(() => Read([("kf:Sv", "Fullmäktige")])).Message, StringComparison.Ordinal);
    }

    private static BodySettings Read((string Key, string Value)[] lines) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(lines.Select(line => KeyValuePair.Create<string, string?>("Arende:Bodies:" + line.Key, line.Value))).Build());
}
