using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Settings;

public sealed class SettingsPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task How_often_one_is_mailed_is_chosen_from_the_menu_at_ones_name_and_kept()
    {
        var hanna = await site.SignIn("hanna");
        Assert.Contains("href=\"/settings\"", (await hanna.Get("/")).Html, StringComparison.Ordinal);
        Assert.Equal("Daily", Chosen(await hanna.Get("/settings")));

        var answer = await hanna.Post("/settings", "/settings", ("Pace", "Weekly"));

        Assert.Equal("/settings", answer.Location);
        var saved = await hanna.Get("/settings");
        Assert.Contains("Sparat.", saved.Main, StringComparison.Ordinal);
        Assert.Equal("Weekly", Chosen(saved));
        Assert.Equal("Daily", Chosen(await (await site.SignIn("kim")).Get("/settings")));
    }

    [Fact]
    public async Task Each_change_of_it_leaves_a_line_in_the_access_log_and_the_same_again_none()
    {
        var elsa = await site.SignIn("elsa");
        foreach (var pace in new[] { "AtOnce", "AtOnce", "InboxOnly" }) await elsa.Post("/settings", "/settings", ("Pace", pace));

        var log = (await (await site.SignIn("adam")).Get("/administration/audit")).Main;

        Assert.Equal(1, log.Split("kommer: genast (tidigare varje arbetsdag)").Length - 1);
        Assert.Equal(1, log.Split("kommer: bara i inkorgen (tidigare genast)").Length - 1);
        Assert.Equal(1, log.Split("(tidigare genast)").Length - 1);
    }

    [Fact]
    public async Task It_is_read_in_English_too()
    {
        var nils = await site.SignIn("nils");
        await nils.Post("/settings", "/language", ("to", "en"), ("back", "/settings"));

        var page = (await nils.Get("/settings")).Main;

        Assert.Contains("How often do you want mail about what waits for you?", page, StringComparison.Ordinal);
        Assert.Contains("Only in the inbox", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Hourly")]
    [InlineData("")]
    public async Task What_is_not_offered_changes_nothing(string pace)
    {
        var ronja = await site.SignIn("ronja");
        Assert.NotEqual(HttpStatusCode.Redirect, (await ronja.Post("/settings", "/settings", ("Pace", pace))).Status);
        Assert.Equal("Daily", Chosen(await ronja.Get("/settings")));
    }

    private static string Chosen(PageAnswer page) => page.Find("value=\"([A-Za-z]+)\"[^>]*checked");
}
