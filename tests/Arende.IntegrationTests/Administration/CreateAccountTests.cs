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

    [Fact]
    public async Task What_is_too_long_is_told_with_the_rest()
    {
        var administrator = await site.SignIn("adam");
        var page = "/administration/accounts/create";
        var tooLong = new string('å', 201);

        var refused = await administrator.Post(page, page, ("Name", tooLong), ("Title", tooLong), ("Email", "inte en adress"), ("Password", "kort"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var field in new[] { "Name", "Title", "Email", "Unit", "Password" })
            Assert.Contains($"href=\"#{field}\"", refused.Html, StringComparison.Ordinal);
    }
}
