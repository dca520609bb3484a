using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Notices;

/// <summary>The notice board and what else anybody may ask for, without signing in.</summary>
public sealed class NoticeBoardPagesTests(PublicProduct product) : IClassFixture<PublicProduct>
{
    private const string SecretTitle = "Skyddat boende i Nordviken";
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_secret_case_is_its_number_and_its_title_is_in_no_answer()
    {
        var (meeting, notice) = await PutUp();
        var sections = await product.Read(db => db.AgendaItems.Where(item => item.MeetingId == meeting).Select(item => item.Paragraph!.Value).ToListAsync(Ct));
        Assert.Equal(2, sections.Count);

        foreach (var path in new[] { "/notice-board", $"/notice-board/{notice}", "/notice-board/feed" })
        {
            var answer = await Get(path);
            Assert.All(sections, section => Assert.Matches($@"{Format.Section(section)}\b", WebUtility.HtmlDecode(answer)));
            Assert.DoesNotContain(SecretTitle, answer, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(SecretTitle, await Get("/public/meetings"), StringComparison.Ordinal);
        var agenda = await Get($"/public/meetings/{meeting}");
        Assert.Contains("Cykelställ vid hamnen", agenda, StringComparison.Ordinal);
        Assert.Contains("<em>Rubriken visas inte</em>", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretTitle, agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sets_no_cookie_and_who_has_it_already_is_told_so()
    {
        await PutUp();
        using var browser = product.Browser();
        foreach (var path in new[] { "/notice-board", "/notice-board/feed" })
        {
            using var first = await browser.GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.False(first.Headers.Contains("Set-Cookie"));
            Assert.True(first.Headers.CacheControl!.NoCache);
            Assert.True(first.Headers.Contains("Content-Security-Policy"));
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await browser.SendAsync(again, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task It_has_no_script_and_speaks_the_language_of_its_address()
    {
        var page = await Get("/notice-board?lang=en");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"sv\">", await Get("/notice-board?lang=sv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_has_whole_addresses_and_ids_that_stay()
    {
        var (_, notice) = await PutUp();

        var (sv, en) = (XDocument.Parse(await Get("/notice-board/feed?lang=sv")).Root!, XDocument.Parse(await Get("/notice-board/feed?lang=en")).Root!);

        Assert.Equal(atom + "feed", sv.Name);
        var entry = sv.Elements(atom + "entry").Single(one => one.Element(atom + "id")!.Value == $"urn:uuid:{notice}");
        Assert.Equal($"{PublicProduct.PublicAddress}/notice-board/{notice}", entry.Element(atom + "link")!.Attribute("href")!.Value);
        Assert.EndsWith("Z", entry.Element(atom + "updated")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(sv.Element(atom + "updated")!.Value);
        Assert.NotEmpty(sv.Element(atom + "author")!.Element(atom + "name")!.Value);
        Assert.Equal(sv.Elements(atom + "entry").Select(one => one.Element(atom + "id")!.Value), en.Elements(atom + "entry").Select(one => one.Element(atom + "id")!.Value));
    }

    [Fact]
    public async Task The_calendar_has_the_days_of_meetings_to_come_and_ids_that_stay_when_they_are_moved()
    {
        var meeting = await product.Use<DemoStage, MeetingId>(stage => stage.Plan(BodyFunction.Board, stage.Today.AddDays(201)));
        var day = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct));

        var text = await Get("/public/meetings.ics");

        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
        var found = Ical.Net.Calendar.Load(text)!.Events.Single(one => one.Uid == $"{meeting}@arende");
        Assert.Equal((day, day.AddDays(1), true), (found.DtStart!.Date, found.DtEnd!.Date, found.IsAllDay));
        Assert.Equal($"{PublicProduct.PublicAddress}/public/meetings/{meeting}", found.Url!.ToString());

        await product.Use<DemoStage, bool>(stage => stage.As("nils", async (services, viewer) =>
        {
            await services.GetRequiredService<MoveMeeting>().Run(viewer, meeting, day.AddDays(1), another: false, Ct);
            return true;
        }));

        var moved = Ical.Net.Calendar.Load(await Get("/public/meetings.ics"))!.Events.Single(one => one.Uid == found.Uid);
        Assert.Equal(day.AddDays(1), moved.DtStart!.Date);
        Assert.True(moved.Sequence > found.Sequence);
    }

    [Fact]
    public async Task Published_minutes_are_a_public_page_whose_bytes_lack_what_was_masked_and_the_secret_section()
    {
        var (meeting, _) = await PutUp();
        var path = $"/public/meetings/{meeting}/minutes";
        using var stranger = product.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, Ct)).StatusCode);
        using var clerk = await product.BrowserOf("nils");
        var publish = $"/meetings/{meeting}/minutes/publish";
        var sections = await product.Read(db => (from item in db.AgendaItems where item.MeetingId == meeting join c in db.Cases on item.CaseId equals c.Id select new { item.Paragraph, c.Access }).ToListAsync(Ct));
        (string, string)[] rest = [("Words", "Cykelställ"), ("Until", "2190-01-01")];

        var refused = await EmbeddedProduct.Post(clerk, publish, publish, [.. sections.Select(one => ("Paragraphs", $"{one.Paragraph}")), .. rest]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var done = await EmbeddedProduct.Post(clerk, publish, publish, [.. sections.Where(one => one.Access == AccessLevel.Open).Select(one => ("Paragraphs", $"{one.Paragraph}")), .. rest]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var page = await Get(path);
        Assert.Contains("[maskerat] vid hamnen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cykelställ", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(SecretTitle, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains(path, await Get($"/public/meetings/{meeting}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clerks_page_links_the_notices_that_had_to_be_seen_in_a_silence()
    {
        var (meeting, _) = await PutUp();
        await product.Use<ArendeDb, int>(async db =>
        {
            var run = BoardRun.First(TimeProvider.System.GetUtcNow());
            db.AddRange(run, run.Answered(run.Since.AddMinutes(10))!);
            return await db.SaveChangesAsync(Ct);
        });
        using var clerk = await product.BrowserOf("nils");

        var page = await clerk.GetStringAsync("/notices", Ct);

        Assert.Contains($"href=\"/meetings/{meeting}/notice\"", page[page.IndexOf("id=\"silences\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_hangs_on_the_board_at_its_own_address_and_in_the_feed()
    {
        var clerk = await product.Read(db => db.People.Where(p => p.Roles.Any(r => r.Role == Role.Clerk)).Select(p => p.Id).FirstAsync(Ct));
        var council = (await product.Read(db => Task.FromResult(db.Bodies.All))).First(body => body.Function == BodyFunction.Council);
        var day = StockholmTime.Today(TimeProvider.System).AddDays(20);
        var id = await product.Use<PutUpAnnouncement, AnnouncementId>(use => use.Run(
            new Viewer(clerk, default, "", new HashSet<string> { Role.Clerk }), council.Id, null, new AnnouncedMeeting(day, new TimeOnly(18, 30), "Stora salen", ["Budget för skärgården"]), Ct));

        foreach (var path in new[] { "/notice-board?lang=sv", $"/notice-board/meetings/{id}?lang=sv" })
        {
            var page = WebUtility.HtmlDecode(await Get(path));
            foreach (var words in new[] { "Stora salen", "18.30", "Budget för skärgården" }) Assert.Contains(words, page, StringComparison.Ordinal);
        }
        var entry = XDocument.Parse(await Get("/notice-board/feed?lang=sv")).Root!.Elements(atom + "entry").Single(one => one.Element(atom + "id")!.Value == $"urn:uuid:{id}");
        Assert.Contains("Budget för skärgården", entry.Element(atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal($"{PublicProduct.PublicAddress}/notice-board/meetings/{id}", entry.Element(atom + "link")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task What_does_not_hang_is_not_found_and_what_is_beside_it_asks_for_a_sign_in()
    {
        var (meeting, _) = await PutUp();
        using var browser = product.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/notice-board/{Guid.NewGuid()}", Ct)).StatusCode);
        foreach (var path in new[] { "/notices", $"/meetings/{meeting}", $"/meetings/{meeting}/notice" })
            Assert.StartsWith("/signin", (await browser.GetAsync(path, Ct)).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> Get(string path)
    {
        using var browser = product.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("sv"));
        return await browser.GetStringAsync(path, Ct);
    }

    /// <summary>Verified minutes of an open and a secret case, and their notice, which goes up today.</summary>
    private async Task<(MeetingId Meeting, NoticeId Notice)> PutUp()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var secret = await product.OnBoard(meeting, SecretTitle);
        var open = await product.OnBoard(meeting, "Cykelställ vid hamnen");
        foreach (var id in new[] { open, secret }) await product.Record(meeting, id, Outcome.Approve);
        await product.Read(db => db.Cases.Where(c => c.Id == secret).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Verify(meeting, stage.Today.AddDays(-1));
            await stage.PutUpNotice(meeting, stage.Today);
            return true;
        });
        return (meeting, await product.Read(db => db.Notices.Where(n => n.MeetingId == meeting).Select(n => n.Id).SingleAsync(Ct)));
    }
}
