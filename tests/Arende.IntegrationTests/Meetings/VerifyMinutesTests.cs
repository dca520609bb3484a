using System.Net;
using Arende.Application.Journal;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public sealed class VerifyMinutesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_clicks_of_a_double_click_get_the_same_answer_and_another_day_is_another_answer()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Julmarknad på torget", "Ekonomiavdelningen");
        await product.Record(meeting, id, Outcome.Approve);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct));
        HttpClient[] clerks = [await product.BrowserOf("nils"), await product.BrowserOf("nils"), await product.BrowserOf("nils")];
        var key = ("Key", $"{FormKey.New()}");
        Task<HttpResponseMessage> Verify(HttpClient clerk, int days) => EmbeddedProduct.Post(
            clerk, "/meetings/new", $"/meetings/{meeting}/verify", key, ("On", on.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.All(await Task.WhenAll(clerks.Select(clerk => Verify(clerk, 3))), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Verify(clerks[0], 4)).StatusCode);
        Assert.Equal(on.AddDays(3), await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.VerifiedOn).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Either_every_decided_case_goes_on_to_notice_and_distribution_or_none_does()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var first = await product.OnBoard(meeting, "Vinterväghållning", "Ekonomiavdelningen", "Hembygdsföreningen");
        var second = await product.OnBoard(meeting, "Sommarjobb för unga", "Socialkontoret");
        await product.Record(meeting, first, Outcome.Approve);
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/verify";
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct));
        var date = ("On", on.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        var key = ("Key", $"{FormKey.New()}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EmbeddedProduct.Post(clerk, page, page, date, key)).StatusCode);
        Assert.Equal(0, await Rows(first) + await Rows(second));

        await product.Record(meeting, second, Outcome.Approve);
        Assert.Contains("Hembygdsföreningen", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, page, page, date, key)).StatusCode);
        Assert.Equal((2, 1), (await Rows(first), await Rows(second)));

        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(clerk, "/meetings/new", page, date, key)).StatusCode);
        Assert.Equal((2, 1), (await Rows(first), await Rows(second)));
    }

    [Fact]
    public async Task An_outcome_that_was_corrected_after_the_page_was_shown_is_not_verified_unseen()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Fritidsgård");
        await product.Record(meeting, id, Outcome.Approve);
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/verify";
        var shown = ("Seen", await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => $"{m.Version}").SingleAsync(Ct)));
        Assert.Contains($"name=\"Seen\" value=\"{shown.Item2}\"", await clerk.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);
        await product.Correct(meeting, id, Outcome.Postpone);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct));
        var date = ("On", on.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        var answer = await EmbeddedProduct.Post(clerk, page, page, date, shown);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Bordläggning", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null(await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.VerifiedOn).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_day_before_the_meeting_is_refused_at_its_field()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        await product.Record(meeting, await product.OnBoard(meeting, "Näringslivsprogram"), Outcome.Approve);
        using var clerk = await product.BrowserOf("nils");
        var page = $"/meetings/{meeting}/verify";
        var answer = await EmbeddedProduct.Post(clerk, page, page, ("On", "2020-01-02"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("id=\"On-error\"", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"2020-01-02\"", shown, StringComparison.Ordinal);
    }

    Task<int> Rows(CaseId id) => product.Read(db => db.DistributionRows.CountAsync(row => row.CaseId == id, Ct));
}
