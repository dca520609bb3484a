using System.Net;
using System.Text.Json.Nodes;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Administration;

public sealed class AuditTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_changes_an_account_leaves_a_line_for_each_change()
    {
        using var administrator = await product.BrowserOf("adam");
        var unit = await Read(db => db.Units.Select(u => u.Id).FirstAsync(Ct));
        const string create = "/administration/accounts/create";
        var made = await EmbeddedProduct.Post(administrator, create, create, ("Name", "Siv Spår"), ("Title", ""), ("Email", "siv.spar@strandkoping.example"),
            ("Unit", $"{unit}"), ("Roles", Role.Assignee), ("Password", "ett långt lösenord"));
        var account = made.Headers.Location!.ToString();
        foreach (var (handler, fields) in new (string, (string, string)[])[]
        {
            ("roles", [("roles", Role.Controller), ("roles", Role.Manager)]), ("password", [("Password", "ett annat lösenord")]), ("deactivate", []), ("activate", []),
        })
            Assert.Equal(HttpStatusCode.Redirect, (await EmbeddedProduct.Post(administrator, account, $"{account}?handler={handler}", fields)).StatusCode);
        // What is refused has changed nothing.
        await EmbeddedProduct.Post(administrator, account, $"{account}?handler=password", ("Password", "kort"));

        var siv = account.Split('/')[^1];
        var lines = (await Read(db => db.Audit.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Ct))).Where(entry => entry.Arguments.Contains(siv, StringComparison.Ordinal)).ToList();
        Assert.Equal([AuditKind.AccountCreated, AuditKind.RolesChanged, AuditKind.PasswordSet, AuditKind.Deactivated, AuditKind.Activated], lines.Select(entry => entry.Kind));
        Assert.Equal("""["assignee"]""", JsonNode.Parse(lines[1].Arguments)!["from"]!.ToJsonString());
        Assert.Equal("""["controller","manager"]""", JsonNode.Parse(lines[1].Arguments)!["to"]!.ToJsonString());

        var page = await Page(administrator, $"/administration/audit?person={siv}");
        Assert.Contains("ändrade rollerna för Siv Spår från uppdragsansvarig till controller, chef", page, StringComparison.Ordinal);
        Assert.Contains("Adam Administratör", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nekades", page, StringComparison.Ordinal);
        Assert.Contains("Inga rader", await Page(administrator, $"/administration/audit?person={siv}&to=2020-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_a_secret_case_leaves_a_line_and_who_is_refused_another()
    {
        var secret = await Register("Hemligt i loggen", AccessLevel.Secret);
        var open = await Register("Öppet i loggen", AccessLevel.Open);
        using var registrar = await product.BrowserOf("ronja");
        using var controller = await product.BrowserOf("conny");
        var before = await Count();

        Assert.Equal(HttpStatusCode.OK, (await registrar.GetAsync(new Uri($"/cases/{open}", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(before, await Count());
        foreach (var part in new[] { "", "/document", "/history", "/whole", "/document?handler=text" })
            Assert.Equal(HttpStatusCode.OK, (await registrar.GetAsync(new Uri($"/cases/{secret}{part}", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.GetAsync(new Uri($"/cases/{secret}", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.GetAsync(new Uri("/administration/accounts", UriKind.Relative), Ct)).StatusCode);

        var added = await Read(db => db.Audit.AsNoTracking().OrderBy(entry => entry.Id).Skip(before).ToListAsync(Ct));
        Assert.Equal([.. Enumerable.Repeat(AuditKind.SecretRead, 5), AuditKind.AccessRefused, AuditKind.AccessRefused], added.Select(entry => entry.Kind));
        Assert.All(added.Take(5), entry => Assert.Equal(secret.ToString(), (string?)JsonNode.Parse(entry.Arguments)!["case"]));
        Assert.All(added, entry => Assert.DoesNotContain("Hemligt", entry.Arguments, StringComparison.Ordinal));
        Assert.Equal(["/cases/" + secret, "/administration/accounts"], added.Skip(5).Select(entry => (string?)JsonNode.Parse(entry.Arguments)!["path"]));

        using var administrator = await product.BrowserOf("adam");
        var page = await Page(administrator, "/administration/audit");
        Assert.Contains("läste det sekretessmarkerade ärendet", page, StringComparison.Ordinal);
        Assert.Contains($"nekades GET /cases/{secret}", page, StringComparison.Ordinal);
        Assert.Equal(0, (await Use<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_secret_assignment_and_a_step_in_a_secret_case_leave_a_line()
    {
        var secret = await Register("Hemligt steg", AccessLevel.Secret);
        using var officer = await product.BrowserOf("hanna");
        using var manager = await product.BrowserOf("kim");
        var step = await Read(db => db.WorkItems.Where(item => item.SubjectId == secret.Value).Select(item => item.Id).SingleAsync(Ct));
        var assignment = await Use<ArendeDb, AssignmentId>(async db =>
        {
            var unit = await db.Cases.Where(c => c.Id == secret).Select(c => c.UnitId).SingleAsync(Ct);
            var added = new Assignment("Hemligt uppdrag", AssignmentKind.Assignment, AssignmentStatus.OnPlan, secret, unit, AccessLevel.Secret);
            db.Add(added);
            await db.SaveChangesAsync(Ct);
            return added.Id;
        });
        var before = await Count();

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(new Uri($"/workitems/{step}", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(new Uri($"/assignments/{assignment}", UriKind.Relative), Ct)).StatusCode);

        var added = await Read(db => db.Audit.AsNoTracking().OrderBy(entry => entry.Id).Skip(before).ToListAsync(Ct));
        Assert.Equal([("case", secret.ToString()), ("assignment", assignment.ToString())], added.Select(entry =>
            JsonNode.Parse(entry.Arguments)!.AsObject().Where(pair => pair.Key is "case" or "assignment").Select(pair => (pair.Key, (string)pair.Value!)).Single()));
    }

    static async Task<string> Page(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct));

    Task<int> Count() => Read(db => db.Audit.CountAsync(Ct));

    Task<T> Read<T>(Func<ArendeDb, Task<T>> query) => Use(query);

    Task<CaseId> Register(string title, AccessLevel access) => Use<RegisterCase, CaseId>(async register =>
    {
        var hanna = await Read(db => db.People.SingleAsync(p => p.Name == "Hanna Handläggare", Ct));
        return await register.Run(new Viewer(hanna.Id, hanna.UnitId, hanna.Name, new HashSet<string> { Role.CaseOfficer }), CaseId.New(), title, access, Ct);
    });

    async Task<T> Use<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
