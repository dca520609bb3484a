using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Administration;

public sealed class RightsPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task An_administrator_reads_who_may_do_what_in_both_languages()
    {
        var administrator = await site.SignIn("adam");
        Assert.Contains("byta handläggare", (await administrator.Get("/administration/rights")).Text, StringComparison.Ordinal);
        Assert.Contains("/administration/rights", (await administrator.Get("/administration")).Html, StringComparison.Ordinal);
        await administrator.Post("/administration/rights", "/language", ("to", "en"), ("back", "/administration/rights"));
        Assert.Contains("change the case officer", (await administrator.Get("/administration/rights")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_find_it() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignIn("kim")).Get("/administration/rights")).Status);
}
