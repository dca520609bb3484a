using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

public sealed class CasePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_secret_case_and_one_that_does_not_exist_answer_alike()
    {
        var officer = await site.SignIn("hanna");
        var registered = await officer.Post("/cases/new", "/cases/new", ("Title", "Personalärende"), ("Access", "Secret"));
        var address = registered.Location!;
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignIn("kim")).Get(address)).Status);

        var other = await site.SignIn("conny");
        foreach (var path in new[] { address, address + "/edit", address + "/attachments?handler=File", address + "/document", address + "/document?handler=Text", address + "/history", address + "/whole", $"/cases/{Guid.CreateVersion7()}" })
        {
            var answer = await other.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("Personalärende", answer.Html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Personalärende", (await other.Get("/cases?scope=all&q=personal")).Html, StringComparison.Ordinal);
        Assert.Contains("Personalärende", (await officer.Get("/cases?q=personal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_the_address_that_the_list_does_not_know_is_left_aside() =>
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignIn("hanna")).Get("/cases?scope=7&state=9&after=KS.x.y")).Status);

    [Fact]
    public async Task Only_the_officer_edits_and_answers()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Rätten att skriva"));
        var manager = await site.SignIn("kim");
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(address + "/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get(address + "/edit")).Status);
        var remark = (await officer.Get(address + "/document")).Find("name=\"remarkId\" value=\"([^\"]+)\"");
        var forged = await manager.Post(address, address + "/document?handler=Answer", ("remarkId", remark), ("answer", "Nej"));
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
    }

    [Fact]
    public async Task A_remark_is_answered_beside_its_sentence()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Anmärkningar"));
        var before = await officer.Get(address + "/document");
        var (left, light) = Counter(before);
        // All pages tell what must be answered, and how much more is open.
        Assert.Equal((left, light), Counter(await officer.Get(address)));
        Assert.Equal((left, light), Counter(await officer.Get(address + "/remarks")));
        var remark = before.Find("id=\"remark-([^\"]+)\" data-color=\"warning\"");

        var empty = await officer.Post(address + "/document", address + "/document?handler=Answer", ("remarkId", remark), ("answer", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains($"href=\"#answer-{remark}\"", empty.Html, StringComparison.Ordinal);

        var answered = await officer.Post(address + "/document", address + "/document?handler=Answer", ("remarkId", remark), ("answer", "Stämmer efter avrundning."));
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        var after = await officer.Get(address + "/document");
        Assert.Equal((left - 1, light), Counter(after));
        Assert.Contains("Stämmer efter avrundning.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_are_for_those_who_write_and_review_and_not_for_readers()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Arbetspapper"));
        Assert.Contains("anmärkningar ska besvaras", (await officer.Get(address)).Text, StringComparison.Ordinal);
        Assert.Contains("id=\"remark-", (await officer.Get(address + "/document")).Html, StringComparison.Ordinal);
        foreach (var part in new[] { "", "/document", "/whole" })
        {
            var read = await (await site.SignIn("conny")).Get(address + part);
            Assert.Equal(HttpStatusCode.OK, read.Status);
            Assert.DoesNotContain("ska besvaras före granskning", read.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"remark-", read.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_would_be_refused_says_why_in_the_place_of_its_button()
    {
        var officer = await site.SignIn("hanna");
        var address = await officer.Import(TestSite.Report("Inte klart"));
        var page = await officer.Get(address);
        Assert.DoesNotContain("outcome=submit", page.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{address}/remarks\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_paged_and_searched_by_an_address_that_can_be_shared()
    {
        var registrar = await site.SignIn("ronja");
        for (var i = 0; i < 53; i++) await registrar.Post("/cases/new", "/cases/new", ("Title", $"Översyn nummer {i:D2}"), ("Access", "Open"));
        var first = await registrar.Get("/cases?q=översyn+nummer");
        Assert.Contains("Visar 50 av 53", first.Text, StringComparison.Ordinal);
        var second = await registrar.Get(first.Find("href=\"([^\"]+after=[^\"]+)\""));
        Assert.Equal(3, Regex.Count(second.Html, "list__link"));
        Assert.Contains("Översyn nummer 00", second.Text, StringComparison.Ordinal);
    }

    private static (int Left, int Light) Counter(PageAnswer page)
    {
        var match = Regex.Match(page.Text, @"(\d+) anmärkningar ska besvaras före granskning och (\d+) till");
        return (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null));
    }
}
