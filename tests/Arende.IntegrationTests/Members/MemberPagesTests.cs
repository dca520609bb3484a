using System.Net;
using Arende.Domain.Bodies;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Members;

public sealed class MemberPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string List = "/members/kf";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clerk_enters_a_member_ends_their_time_and_the_page_tells_who_did_it()
    {
        using var clerk = await product.BrowserOf("nils");
        var added = await EmbeddedProduct.Post(clerk, List, List, ("Member.Name", "Test Testsson"), ("Member.Party", "Provpartiet"), ("Member.From", "2023-01-01"), ("Member.IsSubstitute", "True"), ("Member.Order", "2"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var (id, version) = await product.Read(async db =>
        {
            var member = await db.Members.AsNoTracking().SingleAsync(m => m.Name == "Test Testsson", Ct);
            return (member.Id, member.Version);
        });
        Assert.Contains("Ersättare 2", await Read(clerk, List), StringComparison.Ordinal);

        var page = $"{List}/{id}";
        (string, string)[] ended = [("Member.Name", "Test Testsson"), ("Member.From", "2023-01-01"), ("Member.Until", "2023-12-31"), ("Seen", $"{version}")];
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, ended)).StatusCode);
        var stale = await EmbeddedProduct.Post(clerk, page, page, [("Member.Name", "Någon annan"), .. ended.Skip(1)]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        var shown = await Read(clerk, List);
        Assert.Contains("Tidigare", shown, StringComparison.Ordinal);
        Assert.Contains("Nils Nämndsekreterare", shown, StringComparison.Ordinal);
        Assert.Contains("ändrade Test Testsson i organet kf", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, $"{page}?handler=Remove")).StatusCode);
        Assert.DoesNotContain(">Test Testsson<", await Read(clerk, List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var clerk = await product.BrowserOf("adam");
        var answer = await EmbeddedProduct.Post(clerk, List, List, ("Member.Name", "Test Provsson"), ("Member.From", "2023-01-01"), ("Member.Until", "2022-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Member_Until-error", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"Test Provsson\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demos_board_has_members_and_its_minutes_say_who_served()
    {
        using var member = await product.BrowserOf("lova");
        var meeting = await product.Read(db => db.Meetings.Where(m => m.Function == BodyFunction.Board && m.VerifiedOn != null).OrderByDescending(m => m.Date).Select(m => m.Id).FirstAsync(Ct));
        var shown = await Read(member, $"/meetings/{meeting}");
        Assert.Contains("Tjänstgörande (5 av 5)", shown, StringComparison.Ordinal);
        Assert.Contains("Olle Ordförande", shown, StringComparison.Ordinal);
        Assert.Contains("Eskil Ersättare (Skärgårdslistan) för", shown, StringComparison.Ordinal);
        Assert.Contains("Ordföranden yrkar bifall", shown, StringComparison.Ordinal);
    }

    static async Task<string> Read(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct)).Replace("<wbr>", "", StringComparison.Ordinal);
}
