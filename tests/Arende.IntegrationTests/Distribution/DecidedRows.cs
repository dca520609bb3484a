using System.Diagnostics;
using Arende.Demo;
using Arende.Domain.Bodies;
using Arende.Domain.Distribution;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Distribution;

/// <summary>Decisions of the demo's board that are on their way to somebody.</summary>
static class DecidedRows
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A case that the board has decided, whose minutes are verified: the row of its one recipient.</summary>
    public static async Task<DistributionRow> DecidedFor(this EmbeddedProduct product, string title, string recipient)
    {
        var meeting = await product.Plan(BodyFunction.Board);
        var id = await product.OnBoard(meeting, title, recipient);
        await product.Record(meeting, id, Outcome.Approve);
        var on = await product.Read(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Date).SingleAsync(Ct));
        await product.Use<DemoStage, bool>(async stage =>
        {
            await stage.Verify(meeting, on);
            return true;
        });
        return await product.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(row => row.CaseId == id, Ct));
    }

    public static async Task Until(this EmbeddedProduct product, DistributionRow row, DistributionState state)
    {
        var watch = Stopwatch.StartNew();
        while (await State(product, row) != state)
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(120)) throw new TimeoutException($"The row of {row.RecipientName} never became {state}: it is {await State(product, row)}.");
            await Task.Delay(100, Ct);
        }
    }

    public static Task<DistributionState> State(this EmbeddedProduct product, DistributionRow row) =>
        product.Read(db => db.DistributionRows.Where(r => r.Id == row.Id).Select(r => r.State).SingleAsync(Ct));

    /// <returns>The address of a link's page.</returns>
    public static Task<string> LinkTo(this EmbeddedProduct product, DistributionRow row, DateTimeOffset? at = null) => product.Read(async db =>
    {
        var (link, token) = AcknowledgementLink.New(row, at ?? DateTimeOffset.UtcNow.AddYears(1));
        db.AcknowledgementLinks.Add(link);
        await db.SaveChangesAsync(Ct);
        return $"/acknowledge/{token}";
    });
}
