using System.Net;
using Arende.Application.Cases;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Distribution;

/// <summary>The page that a link in a mail opens, for somebody without an account.</summary>
public sealed class AcknowledgeByLinkTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task To_look_changes_nothing_and_the_button_acknowledges_once()
    {
        var (row, page) = await Link("Bron över ån", "vatten@exempel.se");
        using var browser = product.Browser();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Get })
            Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(new HttpRequestMessage(method, page), Ct)).StatusCode);
        Assert.Equal(DistributionState.Sent, (await Read(row)).State);

        var answer = await EmbeddedProduct.Post(browser, page, page);
        Assert.Equal((HttpStatusCode.Redirect, page), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var acknowledged = await Read(row);
        Assert.Equal((DistributionState.Acknowledged, null), (acknowledged.State, acknowledged.AcknowledgedBy));
        var after = await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Contains("Mottagandet är kvitterat", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Kvittera att jag", after, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(browser, "/signin", page)).StatusCode);
        Assert.Equal(acknowledged.Version, (await Read(row)).Version);
    }

    [Fact]
    public async Task A_post_without_the_forms_token_changes_nothing()
    {
        var (row, page) = await Link("Kajen", "kajen@exempel.se");
        using var browser = product.Browser();
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri(page, UriKind.Relative), empty, Ct)).StatusCode);
        Assert.Equal(DistributionState.Sent, (await Read(row)).State);
    }

    [Fact]
    public async Task The_page_says_the_heading_and_nothing_that_was_decided_and_tells_nobody_of_its_address()
    {
        var (_, page) = await Link("Färjan till ön", "farjan@exempel.se");
        using var browser = product.Browser();
        var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Färjan till ön", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Anta kontorets remissvar", html, StringComparison.Ordinal);
        Assert.DoesNotContain("farjan@exempel.se", html, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Of_what_became_secret_the_page_says_the_number_alone()
    {
        var (row, page) = await Link("Skyddat boende", "boendet@exempel.se");
        await product.Read(db => db.Cases.Where(c => c.Id == row.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        using var browser = product.Browser();
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.DoesNotContain("boende", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Beslut i ärende", html, StringComparison.Ordinal);
    }

    /// <summary>Altered, ended, or of a row that has another address by now: all are the same answer.</summary>
    [Fact]
    public async Task A_link_that_leads_nowhere_says_the_same_whatever_the_reason()
    {
        var (row, page) = await Link("Torget", "torget@exempel.se");
        var (_, ended) = await Link("Torget", "torget@exempel.se", row, DateTimeOffset.UtcNow.AddDays(-AcknowledgementLink.Days - 3650));
        using var browser = product.Browser();
        var answers = new List<string>();
        foreach (var wrong in new[] { page[..^2] + "xx", ended, "/acknowledge/x", $"/acknowledge/{row.Id}" })
        {
            var answer = await browser.GetAsync(new Uri(wrong, UriKind.Relative), Ct);
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, answer.StatusCode));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            var html = await answer.Content.ReadAsStringAsync(Ct);
            answers.Add(html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)]);
            Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(browser, "/signin", wrong)).StatusCode);
        }
        Assert.Single(answers.Distinct());
        Assert.Equal(DistributionState.Sent, (await Read(row)).State);
    }

    [Fact]
    public async Task A_letter_is_ticked_off_on_its_page_with_the_day()
    {
        var row = await product.DecidedFor("Brevet", "Anna Andersson, Storgatan 1, 761 30 Norrtälje");
        using var clerk = await product.BrowserOf("nils");
        var page = $"/distribution/{row.Id}/handover";
        var future = await EmbeddedProduct.Post(clerk, page, page, ("Attempt", "0"), ("On", "2199-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, future.StatusCode);
        Assert.Contains("inte har kommit än", await future.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        var on = await product.Read(db => db.Meetings.Where(m => db.AgendaItems.Any(item => item.Id == row.DecisionId && item.MeetingId == m.Id)).Select(m => m.Date).SingleAsync(Ct));
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ("Attempt", "0"), ("On", on.ToString("yyyy-MM-dd", null)))).StatusCode);
        Assert.Equal(DistributionState.Sent, (await Read(row)).State);
        Assert.Contains("av Nils Nämndsekreterare", await clerk.GetStringAsync(new Uri("/distribution", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    Task<DistributionRow> Read(DistributionRow row) => product.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == row.Id, Ct));

    async Task<(DistributionRow Row, string Page)> Link(string title, string address, DistributionRow? of = null, DateTimeOffset? at = null)
    {
        var row = of ?? await product.DecidedFor(title, address);
        if (of is null) await product.Until(row, DistributionState.Sent);
        return (row, await product.LinkTo(row, at));
    }
}
