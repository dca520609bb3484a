using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Administration;

public sealed class CreateAccountTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_what_was_typed_stays()
    {
        var administrator = await site.SignIn("adam");
        var page = "/administration/accounts/create";

        var refused = await administrator.Post(page, page, ("Name", " "), ("Title", "Utredare"), ("Email", "inte en adress"), ("Password", "kort"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var field in new[] { "Name", "Email", "Unit", "Password" })
            Assert.Contains($"href=\"#{field}\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Utredare\"", refused.Html, StringComparison.Ordinal);
    }
}
