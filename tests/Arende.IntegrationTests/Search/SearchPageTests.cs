using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Search;

public sealed class SearchPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task What_is_found_stands_under_its_heading_with_the_words_marked_and_kept()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Sällsynta <b>fjärilar</b>"));
        var page = await (await site.SignIn("ronja")).Get("/search?q=fjärilarna");

        Assert.Contains($"href=\"{address}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"cases\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"fjärilarna\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>fjärilar", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_case_is_named_and_its_words_are_marked()
    {
        var officer = await site.SignIn("hanna");
        await officer.Import(TestSite.Report("Att hitta i"));
        var found = (await officer.Get("/search?q=\"att+hitta+i\"+kommunstyrelsen")).Html;
        Assert.Contains("<mark>", found, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_secret_case_answers_as_one_that_does_not_exist()
    {
        var officer = await site.SignIn("hanna");
        await officer.Post("/cases/new", "/cases/new", ("Title", "Personärendet Qvist"), ("Access", "Secret"));
        Assert.Contains("Personärendet Qvist", (await officer.Get("/search?q=qvist")).Text, StringComparison.Ordinal);

        // Between two pages the menu's counts may change, by what others do.
        var conny = await site.SignIn("conny");
        var other = (await conny.Get("/search?q=qvist")).Main;
        var none = (await conny.Get("/search?q=qvasta")).Main;
        Assert.Equal(none.Replace("qvasta", "qvist", StringComparison.Ordinal), other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%25")]
    [InlineData("%00")]
    [InlineData("%22%22%22")]
    [InlineData("a+*+NEAR(")]
    [InlineData("%ED%A0%80")]
    public async Task Whatever_is_typed_is_answered_in_words(string q)
    {
        var user = await site.SignIn("ronja");
        foreach (var path in new[] { "/search?q=", "/cases?q=", "/assignments?q=" })
            Assert.Equal(HttpStatusCode.OK, (await user.Get(path + q)).Status);
        Assert.Contains(q.Length == 0 ? "Vad vill du hitta?" : "Sök", (await user.Get("/search?q=" + q)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_lead_to_their_cases_and_assignments()
    {
        var user = await site.SignIn("ronja");
        var found = await user.Get("/search?q=hanna");
        Assert.Contains("Hanna Handläggare", found.Text, StringComparison.Ordinal);
        foreach (var pattern in new[] { "href=\"(/cases\\?scope=all&amp;officer=[^\"]+)\"", "href=\"(/assignments\\?whose=all&amp;status=all&amp;owner=[^\"]+)\"" })
        {
            var list = await user.Get(WebUtility.HtmlDecode(found.Find(pattern)));
            Assert.Equal(HttpStatusCode.OK, list.Status);
            Assert.Contains("Hanna Handläggare", list.Text, StringComparison.Ordinal);
        }
    }
}
