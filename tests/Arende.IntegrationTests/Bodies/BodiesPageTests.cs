using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Bodies;

/// <summary>The demo with a second board by configuration alone.</summary>
public sealed class TwoBoards : EmbeddedProduct
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Arende:Bodies:kf:Function"] = "council", ["Arende:Bodies:ks:Function"] = "board", ["Arende:Bodies:au:Parent"] = "ks",
        ["Arende:Bodies:sn:Function"] = "board", ["Arende:Bodies:sn:Sv"] = "Socialnämnden", ["Arende:Bodies:sn:En"] = "The social services board", ["Arende:Bodies:sn:Abbreviation"] = "SN",
        ["Arende:Bodies:sn:Register"] = "SOC", ["Arende:Bodies:sn:Place"] = "2", ["Arende:Bodies:sn:Units:0"] = "Socialkontoret", ["Arende:Bodies:sn:Units:1"] = "Familjeenheten",
    };
}

public sealed class BodiesPageTests(TwoBoards product) : IClassFixture<TwoBoards>
{
    [Fact]
    public async Task An_administrator_sees_each_body_with_its_register_and_units()
    {
        var page = Text(await (await product.BrowserOf("adam")).GetStringAsync(new Uri("/administration/bodies", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("Socialnämnden SN · sn Nämnd Kommunfullmäktige SOC Socialkontoret Familjeenheten (enheten finns inte än)", page, StringComparison.Ordinal);
        Assert.Contains("Arbetsutskottet AU · au Utskott Kommunstyrelsen – –", page, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsekontoret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_planned_for_and_listed_by_any_of_them()
    {
        var clerk = await product.BrowserOf("nils");
        using var planned = await EmbeddedProduct.Post(clerk, "/meetings/new", "/meetings/new", ("Body", "sn"), ("Date", "2031-05-06"));
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);

        var meeting = Text(await clerk.GetStringAsync(planned.Headers.Location, TestContext.Current.CancellationToken));
        var list = Text(await clerk.GetStringAsync(new Uri("/meetings?body=sn", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains("Socialnämnden tisdag 6 maj 2031", meeting, StringComparison.Ordinal);
        Assert.Contains("Socialnämnden tisdag 6 maj 2031", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Arbetsutskottet", list, StringComparison.Ordinal);
        Assert.Contains("AU, KS, SN och KF", list, StringComparison.Ordinal);
    }

    private static string Text(string html) => new PageAnswer(HttpStatusCode.OK, html, null).Text.Replace('\u00a0', ' ');
}
