using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Filters;

public sealed class SavedFilterPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Asked = "/assignments?whose=all&status=late&after=open_20250101_x&handler=export";

    [Fact]
    public async Task What_a_list_shows_is_saved_under_a_name_and_opened_again()
    {
        var conny = await site.SignIn("conny");
        var save = WebUtility.HtmlDecode((await conny.Get(Asked.Replace("&handler=export", "", StringComparison.Ordinal))).Find("href=\"(/filters/assignments[^\"]*)\""));

        var answer = await conny.Post(save, save, ("of", "whose=all&status=late&handler=export"), ("Name", "Förfallna i kommunen"));

        // Neither the page of the list nor what makes a file is kept.
        Assert.Equal("/assignments?whose=all&status=late", answer.Location);
        Assert.Equal("Förfallna i kommunen", (await conny.Get(answer.Location!)).Find("href=\"/assignments\\?whose=all&amp;status=late\" aria-current=\"true\">([^<]+)"));
        Assert.DoesNotContain("rfallna i kommunen", (await (await site.SignIn("ulla")).Get("/assignments")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_means_what_was_saved_last()
    {
        var elsa = await site.SignIn("elsa");
        await elsa.Post("/filters/assignments", "/filters/assignments", ("of", "status=late"), ("Name", "Mina"));
        await elsa.Post("/filters/assignments", "/filters/assignments", ("of", "status=soon"), ("Name", " Mina "));

        var saved = (await elsa.Get("/filters/assignments")).Html;
        Assert.Contains("href=\"/assignments?status=soon\"", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("status=late", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_cannot_be_removed()
    {
        var (kim, nils) = (await site.SignIn("kim"), await site.SignIn("nils"));
        await kim.Post("/filters/cases", "/filters/cases", ("of", "state=all"), ("Name", "Alla"));
        var id = (await kim.Get("/filters/cases")).Find("name=\"Remove\" value=\"([0-9a-f-]+)\"");

        await nils.Post("/filters/cases", "/filters/cases?handler=Remove", ("Remove", id));
        Assert.Contains(id, (await kim.Get("/filters/cases")).Html, StringComparison.Ordinal);

        await kim.Post("/filters/cases", "/filters/cases?handler=Remove", ("Remove", id));
        Assert.DoesNotContain(id, (await kim.Get("/filters/cases")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x", 61)]
    public async Task A_name_that_is_missing_or_too_long_is_refused_at_its_field(string name, int times = 1)
    {
        var ronja = await site.SignIn("ronja");
        var typed = string.Concat(Enumerable.Repeat(name, times));

        var answer = await ronja.Post("/filters/cases", "/filters/cases", ("of", "state=all"), ("Name", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"Name-error\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"state=all\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_none_has_no_filters() => Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("kim")).Get("/filters/meetings")).Status);
}
