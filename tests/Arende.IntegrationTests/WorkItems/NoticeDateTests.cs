using System.Net;
using Arende.Application.Workflows;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.WorkItems;

public sealed class NoticeDateTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_before_verification_is_refused_when_it_is_looked_at_and_nothing_is_said_to_follow()
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, "Cykelställ vid hamnen");
        await product.Record(meeting, id, Outcome.Approve);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date.AddDays(3)).SingleAsync(Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Verify(meeting, on);
            return true;
        });
        var work = await product.Read(db => db.WorkItems.Where(w => w.SubjectId == id.Value && w.TaskName == "PostNotice").Select(w => w.Id).SingleAsync(Ct));
        using var clerk = await product.BrowserOf("nils");

        var early = await Preview(on.AddDays(-1));
        Assert.Contains("Datumet stämmer inte", early, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"happens\"", early, StringComparison.Ordinal);
        var right = await Preview(on);
        Assert.DoesNotContain("Datumet stämmer inte", right, StringComparison.Ordinal);
        Assert.Contains("class=\"happens\"", right, StringComparison.Ordinal);

        // A day that was taken away is asked for: an appeal period must not begin on one that nobody chose.
        var none = await EmbeddedProduct.Post(clerk, $"/workitems/{work}", $"/workitems/{work}", ("Outcome", "posted"), ("Date", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Contains("Skriv ett datum.", await none.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(WorkItemState.Open, await product.Read(db => db.WorkItems.Where(w => w.Id == work).Select(w => w.State).SingleAsync(Ct)));

        Task<string> Preview(DateOnly day) => clerk.GetStringAsync(new Uri($"/workitems/{work}?date={day:yyyy-MM-dd}", UriKind.Relative), Ct);
    }
}
