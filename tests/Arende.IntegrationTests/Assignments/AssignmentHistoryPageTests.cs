using System.Net;
using System.Text.RegularExpressions;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Assignments;

public sealed class AssignmentHistoryPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_what_happened_in_both_languages_and_how_it_was_on_a_day()
    {
        using var controller = await product.BrowserOf("conny");
        var page = await Register(controller);
        var (ulla, unit) = await Read(db => db.People.Where(p => p.Name == "Ulla Uppdragsansvarig").Select(p => ValueTuple.Create(p.Id, p.UnitId)).SingleAsync(Ct));
        var unitName = await Read(db => db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(Ct));
        Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(controller, page, $"{page}?handler=give", ("Version", "1"), ("Unit", $"{unit}"), ("Owner", $"{ulla}"))).StatusCode);

        var told = await Text(controller, page);
        Assert.Contains("lade in uppdraget: ingen ägare, ingen enhet, går enligt plan, slutdatum kvartal 3 2099", told, StringComparison.Ordinal);
        Assert.Contains($"Conny Controller gav uppdraget till Ulla Uppdragsansvarig och lade det på {unitName}", told, StringComparison.Ordinal);
        var today = await Read(db => db.History.Select(h => h.At).OrderByDescending(at => at).FirstAsync(Ct));
        var then = await Text(controller, $"{page}/history?on={Domain.Calendar.StockholmTime.DateAt(today):yyyy-MM-dd}");
        Assert.Matches($"När .* var slut Ägare Ulla Uppdragsansvarig Enhet {unitName} Status Går enligt plan Slutdatum kvartal 3 2099", then);
        Assert.Contains("Uppdraget fanns inte i registret då.", await Text(controller, $"{page}/history?on=2020-01-01"), StringComparison.Ordinal);

        await EmbeddedProduct.Post(controller, page, "/language", ("to", "en"), ("back", page));
        var english = await Text(controller, $"{page}/history");
        Assert.Contains("entered the assignment: no owner, no unit, on plan, deadline kvartal 3 2099", english, StringComparison.Ordinal);
        Assert.Contains($"gave the assignment to Ulla Uppdragsansvarig and placed it with {unitName}", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i%20g%C3%A5r")]
    [InlineData("2025-02-30")]
    [InlineData("2999-01-01")]
    public async Task A_day_that_is_none_or_has_not_come_is_told_at_its_field(string day)
    {
        using var controller = await product.BrowserOf("conny");
        var page = await Register(controller);

        var html = await controller.GetStringAsync(new Uri($"{page}/history?on={day}", UriKind.Relative), Ct);

        Assert.Matches("aria-invalid=\"true\"", html);
        Assert.DoesNotContain("id=\"then\"", html, StringComparison.Ordinal);
        Assert.Contains("lade in uppdraget", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_is_shown_a_page_at_a_time_and_the_newest_first()
    {
        using var controller = await product.BrowserOf("conny");
        var page = await Register(controller);
        var id = AssignmentId.Parse(page.Split('/')[^1], null);
        for (var year = 2030; year < 2085; year++)
        {
            await using var scope = product.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
            (await db.Assignments.SingleAsync(a => a.Id == id, Ct)).Propose(null, year);
            await db.SaveChangesAsync(Ct);
        }

        var first = await Text(controller, $"{page}/history");
        Assert.True(first.IndexOf("planen för 2084", StringComparison.Ordinal) < first.IndexOf("planen för 2083", StringComparison.Ordinal));
        Assert.DoesNotContain("lade in uppdraget", first, StringComparison.Ordinal);
        Assert.Contains("lade in uppdraget", await Text(controller, $"{page}/history?p=2"), StringComparison.Ordinal);
        Assert.DoesNotContain("planen för 2079", await Text(controller, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_the_assignment_sees_no_history_of_it_and_reading_a_secret_one_leaves_a_line()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var unit = await db.People.Where(p => p.Name == "Kim Chef").Select(p => p.UnitId).SingleAsync(Ct);
        var secret = new Assignment("Hemlig historik", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit, AccessLevel.Secret);
        db.Add(secret);
        await db.SaveChangesAsync(Ct);
        var address = new Uri($"/assignments/{secret.Id}/history?on=2020-01-01", UriKind.Relative);
        using var stranger = await product.BrowserOf("ulla");
        using var manager = await product.BrowserOf("kim");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(address, Ct)).StatusCode);

        Assert.Single(await Read(d => d.Audit.Where(entry => entry.Kind == AuditKind.SecretRead && entry.Arguments.Contains($"{secret.Id}")).ToListAsync(Ct)));
    }

    private static async Task<string> Register(HttpClient controller)
    {
        var made = await EmbeddedProduct.Post(controller, "/assignments/new", "/assignments/new", ("Id", $"{Guid.NewGuid()}"), ("Title", "Räkna broarna"), ("Kind", "Assignment"), ("Deadline", "kvartal 3 2099"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return Regex.Match(made.Headers.Location!.ToString(), "/assignments/[0-9a-f-]{36}").Value;
    }

    private static async Task<string> Text(HttpClient browser, string path) => new PageAnswer(HttpStatusCode.OK, await browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct), null).Main;

    private async Task<T> Read<T>(Func<ArendeDb, Task<T>> query)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }
}
