using Arende.Application.Bodies;
using Arende.Domain.Bodies;

namespace Arende.Tests.Bodies;

public class BodyCatalogueTests
{
    private static readonly Body council = Make("kf", BodyFunction.Council, null, 9);
    private static readonly Body first = Make("ks", BodyFunction.Board, council, 1);
    private static readonly Body second = Make("sn", BodyFunction.Board, council, 4);
    private static readonly Body committee = Make("snau", BodyFunction.Committee, second, 2);
    private static readonly Body other = Make("snfu", BodyFunction.Committee, second, 3);
    private static readonly BodyCatalogue bodies = new([council, other, second, committee, first]);

    [Fact]
    public void A_function_is_held_by_one_body_for_each_boards_cases()
    {
        Assert.Equal(["sn", "ks"], new[] { bodies.Of(BodyFunction.Board, second.Id), bodies.Of(BodyFunction.Board, first.Id) }.Select(body => body?.Code));
        Assert.Equal("snau", bodies.Of(BodyFunction.Committee, second.Id)?.Code);
        Assert.Null(bodies.Of(BodyFunction.Committee, first.Id));
        Assert.Equal("kf", bodies.Of(BodyFunction.Council, first.Id)?.Code);
    }

    [Fact]
    public void They_stand_in_their_order_and_cases_wait_for_a_board_and_one_of_its_committees()
    {
        Assert.Equal(["ks", "snau", "snfu", "sn", "kf"], bodies.All.Select(body => body.Code));
        Assert.Equal(["ks", "snau", "snfu", "sn"], bodies.WithMeetings.Select(body => body.Code));
        Assert.Equal(["ks", "snau", "sn"], bodies.AwaitedByCases.Select(body => body.Code));
        Assert.Equal([committee.Id, other.Id], bodies.InPlaceOf(committee));
    }

    [Fact]
    public void A_council_that_meets_here_has_meetings_and_cases_wait_for_it()
    {
        var here = new BodyCatalogue([Make("kf", BodyFunction.Council, null, 9).Describe("kf", "kf", "kf", null, null, 9, meetsHere: true), first]);

        Assert.Equal(["ks", "kf"], here.WithMeetings.Select(body => body.Code));
        Assert.Equal(["ks", "kf"], here.AwaitedByCases.Select(body => body.Code));
    }

    [Fact]
    public void A_board_takes_its_own_cases_and_the_council_every_boards()
    {
        Assert.Equal([true, true, false, true], new[] { second, committee, first, council }.Select(body => body.TakesCasesOf(second.Id)));
        Assert.Equal([second, first], new[] { other.Board, first.Board });
    }

    [Theory]
    [InlineData("sn", "sn")]
    [InlineData("SN", "sn")]
    [InlineData("Board", "ks")]
    [InlineData("committee", null)]
    [InlineData("Council", null)]
    [InlineData("99", null)]
    [InlineData(null, null)]
    public void A_word_is_a_code_or_the_first_boards_function(string? word, string? code) => Assert.Equal(code, bodies.Find(word)?.Code);

    private static Body Make(string code, BodyFunction function, Body? parent, int place) => new Body(BodyId.New(), code, function).Describe(code, code, code, null, parent?.Id, place);
}
