using System.Net;
using Arende.Application.Journal;
using Arende.Demo;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Distribution;

public sealed class DistributionPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_row_is_settled_to_a_unit_and_sent_once_however_often_it_is_asked()
    {
        var row = await RowOf("Hamnen i Lövvik", "Hamnföreningen, hamn@forening.example");
        using var registrar = await product.BrowserOf("ronja");
        var page = $"/distribution/{row.Id}/settle";
        var unit = await product.Read(db => db.Units.Where(u => u.Name == DemoUnits.Planning).Select(u => u.Id).SingleAsync(Ct));

        // The address in its text is proposed, and nothing goes there before somebody has said so.
        Assert.Null(row.Address);
        Assert.Contains("value=\"hamn@forening.example\"", await registrar.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);

        var wrong = await EmbeddedProduct.Post(registrar, page, page, ("Attempt", "0"), ("Unit", ""), ("Address", "ingen adress"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("ingen adress", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        var key = ("Key", $"{FormKey.New()}");
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await EmbeddedProduct.Post(registrar, "/meetings/new", page, key, ("Attempt", "0"), ("Unit", unit.ToString()), ("Address", ""));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        var settled = await product.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == row.Id, Ct));
        Assert.Equal((1, "samhallsbyggnad@strandkoping.example"), (settled.Attempt, settled.Address));
    }

    [Fact]
    public async Task A_row_that_was_settled_to_one_is_not_taken_for_settled_to_another()
    {
        var row = await RowOf("Bryggan i Lövvik", "Bryggföreningen");
        using var registrar = await product.BrowserOf("ronja");
        var page = $"/distribution/{row.Id}/settle";
        var unit = await product.Read(db => db.Units.Where(u => u.Name == DemoUnits.Planning).Select(u => u.Id).SingleAsync(Ct));
        var key = ("Key", $"{FormKey.New()}");
        Task<HttpResponseMessage> Settle(string to, string address) => EmbeddedProduct.Post(registrar, "/meetings/new", page, key, ("Attempt", "0"), ("Unit", to), ("Address", address));

        Assert.Equal(HttpStatusCode.Redirect, (await Settle("", "bryggan@exempel.se")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Settle("", " bryggan@exempel.se ")).StatusCode);
        foreach (var (to, address) in new[] { ("", "annan@exempel.se"), (unit.ToString(), "bryggan@exempel.se") })
        {
            var refused = await Settle(to, address);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(address, await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
        var settled = await product.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.Id == row.Id, Ct));
        Assert.Equal((1, "bryggan@exempel.se", null), (settled.Attempt, settled.Address, settled.UnitId));
    }

    [Fact]
    public async Task Who_may_not_read_a_secret_decision_can_not_acknowledge_it()
    {
        var row = await RowOf("Skyddad adress", DemoUnits.Planning);
        await IsSent(row);
        await product.Read(db => db.Cases.Where(c => c.Id == row.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        using var official = await product.BrowserOf("ulla");
        var letter = await product.Read(db => db.Notifications.Where(n => n.Subject == row.Id.Value).Select(n => n.Id).FirstAsync(Ct));
        Assert.DoesNotContain(letter.ToString(), await official.GetStringAsync(new Uri("/inbox", UriKind.Relative), Ct), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(official, "/inbox", $"/distribution/{row.Id}")).StatusCode);
        Assert.Equal(DistributionState.Sent, await State(row));
    }

    [Fact]
    public async Task The_units_people_acknowledge_and_others_do_not_find_the_row()
    {
        var row = await RowOf("Vandringsled runt sjön", DemoUnits.Planning);
        var page = $"/distribution/{row.Id}";
        using var other = await product.BrowserOf("elsa");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri(page, UriKind.Relative), Ct)).StatusCode);

        using var official = await product.BrowserOf("ulla");
        var decision = await official.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Contains("Anta kontorets remissvar som sitt eget.", decision, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(official, page, page)).StatusCode);
        Assert.Contains("Kvitterat av Ulla Uppdragsansvarig", await official.GetStringAsync(new Uri(page, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Equal(DistributionState.Acknowledged, await State(row));
    }

    [Fact]
    public async Task The_queue_has_what_is_open_on_top()
    {
        var sent = await RowOf("Vinterbad vid bryggan", DemoUnits.Planning);
        await IsSent(sent);
        await RowOf("Cykelpump vid biblioteket", "Cykelklubben");
        using var clerk = await product.BrowserOf("nils");
        var queue = await clerk.GetStringAsync(new Uri("/distribution", UriKind.Relative), Ct);
        var (open, done) = (queue.IndexOf("Cykelpump vid biblioteket", StringComparison.Ordinal), queue.IndexOf("Vinterbad vid bryggan", StringComparison.Ordinal));
        Assert.InRange(open, 1, done);
        var cursor = $"/distribution?after=5.{Guid.Empty}";
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(new Uri(cursor, UriKind.Relative), Ct)).StatusCode);
    }

    Task<DistributionState> State(DistributionRow row) => product.State(row);

    Task IsSent(DistributionRow row) => product.Until(row, DistributionState.Sent);

    Task<DistributionRow> RowOf(string title, string recipient) => product.DecidedFor(title, recipient);
}
