using System.Net;
using System.Text.RegularExpressions;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public sealed class AgendaTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_waiting_cases_are_put_up_at_once_and_a_second_click_changes_nothing()
    {
        var (first, second) = (await product.Waiting("Badplatsen i Lövvik"), await product.Waiting("Bryggan i Lövvik"));
        var meeting = await product.Plan(BodyFunction.Committee);
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}";
        Assert.Contains("Badplatsen i Lövvik", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);

        var fields = new[] { ("Add", first.ToString()), ("Add", second.ToString()) };
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, fields)).StatusCode);

        Assert.Equal(2, await product.Read(db => db.AgendaItems.CountAsync(item => item.MeetingId == meeting, Ct)));
    }

    [Fact]
    public async Task A_board_member_reads_the_agenda_but_cannot_act()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Belysning i Almparken");
        using var member = await product.BrowserOf("lova");
        Assert.Contains("Belysning i Almparken", await member.GetStringAsync(new Uri($"/meetings/{meeting}", UriKind.Relative), Ct), StringComparison.Ordinal);
        foreach (var address in new[] { "/meetings/new", $"/meetings/{meeting}/items/{id}", $"/meetings/{meeting}/verify", "/distribution" })
            Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(new Uri(address, UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(member, "/meetings", $"/meetings/{meeting}", ("Add", id.ToString()))).StatusCode);
    }

    [Fact]
    public async Task A_meeting_that_has_been_without_cases_is_not_late_to_be_verified()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        using var clerk = await product.BrowserOf("nils");
        var page = await clerk.GetStringAsync(new Uri($"/meetings/{meeting}", UriKind.Relative), Ct);
        Assert.DoesNotContain("Justeringen är sen", page, StringComparison.Ordinal);
        Assert.Contains("Utan ärenden", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_no_cases_is_not_told_that_there_are_none()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        await product.OnBoard(meeting, "Räcken vid bron");
        using var administrator = await product.BrowserOf("adam");
        foreach (var address in new[] { "/cases", $"/meetings/{meeting}" })
        {
            var page = await administrator.GetStringAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.Contains("Med din roll läser du inga ärenden.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Räcken vid bron", page, StringComparison.Ordinal);
            Assert.DoesNotContain("inga ärenden</span>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_meeting_is_planned_once_a_day_unless_another_is_asked_for()
    {
        using var clerk = await product.BrowserOf("nils");
        var answer = await EmbeddedProduct.Post(clerk, "/meetings/new", "/meetings/new", ("Body", "Committee"), ("Date", "2031-05-06"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        answer = await EmbeddedProduct.Post(clerk, "/meetings/new", "/meetings/new", ("Body", "Committee"), ("Date", "2031-05-06"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"2031-05-06\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_puts_up_what_is_ready_marks_it_and_calls_and_a_member_opens_the_documents()
    {
        await product.Waiting("Vindskydd i Lövvik", "Samhällsbyggnadskontoret");
        var meeting = await product.Use<DemoStage, MeetingId>(stage => stage.Plan(BodyFunction.Committee, stage.Today.AddDays(400)));
        using var clerk = await product.BrowserOf("nils");
        using var member = await product.BrowserOf("lova");
        var page = $"/meetings/{meeting}";
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(new Uri($"{page}/pack", UriKind.Relative), Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Ready")).StatusCode);
        var shown = await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        foreach (var word in new[] { "Vindskydd i Lövvik", "Upprop", "Inte genomgången" }) Assert.Contains(word, shown, StringComparison.Ordinal);
        (string, string)[] marks = [.. Regex.Matches(shown, "<input type=\"hidden\" name=\"Mark\" value=\"([^\"]+)\"").Select(match => ("Mark", match.Groups[1].Value))];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, $"{page}?handler=InOrder", marks)).StatusCode);

        var summons = $"{page}/summons";
        (string, string)[] seen = [.. Regex.Matches(await clerk.GetStringAsync(new Uri(summons, UriKind.Relative), Ct), "name=\"(Seen|Latest)\" value=\"(\\d+)\"").Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        var refused = await EmbeddedProduct.Post(clerk, summons, summons, [.. seen, ("Time", "13:00"), ("Place", new string('x', 301))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"13:00\"", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, summons, summons, [.. seen, ("Time", "13:00"), ("Place", "Sessionssalen")])).StatusCode);
        Assert.Contains("Sessionssalen", await clerk.GetStringAsync(new Uri($"{summons}/1", UriKind.Relative), Ct), StringComparison.Ordinal);

        Assert.Contains("Vindskydd i Lövvik", await member.GetStringAsync(new Uri($"{page}/pack", UriKind.Relative), Ct), StringComparison.Ordinal);
        using var zip = await member.GetAsync(new Uri($"{page}/pack?handler=Zip", UriKind.Relative), Ct);
        Assert.Equal("application/zip", zip.Content.Headers.ContentType!.MediaType);
    }
}
