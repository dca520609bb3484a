using System.Globalization;
using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Administration;

public sealed class PathsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_case_that_is_registered_runs_on_the_newest_version()
    {
        var administrator = await site.SignIn("adam");
        var before = await Newest(administrator);
        var registered = await (await site.SignIn("hanna")).Post("/cases/new", "/cases/new", ("Title", "En väg att gå"), ("Access", "Open"), ("Type", "board-case"));
        Assert.Equal(HttpStatusCode.Redirect, registered.Status);
        Assert.Equal(before + 1, await Newest(administrator));
    }

    [Fact]
    public async Task A_path_is_shown_with_its_name_its_check_and_who_may_start_it()
    {
        var page = await (await site.SignIn("adam")).Get("/administration/paths");
        Assert.Contains("Nämndärende", page.Text, StringComparison.Ordinal);
        Assert.Contains("Utan anmärkning", page.Text, StringComparison.Ordinal);
        Assert.Contains("påbörjas av handläggare och registrator", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rapportperiod", page.Text, StringComparison.Ordinal);
    }

    // The newest version stands first.
    private static async Task<int> Newest(Visitor administrator) =>
        int.Parse((await administrator.Get("/administration/paths")).Find("id=\"board-case\"[\\s\\S]*?class=\"numbers\"[^>]*>(\\d+)<"), CultureInfo.InvariantCulture);
}
