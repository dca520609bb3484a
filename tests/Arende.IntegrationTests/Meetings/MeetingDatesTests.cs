using System.Net;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Meetings;

public sealed class MeetingDatesTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_meeting_in_a_year_that_can_not_be_right_is_refused_at_its_field(string date)
    {
        var clerk = await site.SignIn("nils");
        var answer = await clerk.Post("/meetings/new", "/meetings/new", ("Body", "Board"), ("Date", date));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"Date-error\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get("/")).Status);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("Council")]
    public async Task A_body_that_does_not_meet_here_plans_nothing(string body)
    {
        var clerk = await site.SignIn("nils");
        var answer = await clerk.Post("/meetings/new", "/meetings/new", ("Body", body), ("Date", "2027-01-05"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"Body-error\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("2027-01-05", answer.Html, StringComparison.Ordinal);
    }
}
