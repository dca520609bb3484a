using System.Net;
using System.Text.Json.Nodes;
using Arende.Application.Accounts;
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

        var its = await Page(administrator, account);
        Assert.Matches("skapade kontot för Siv Spår \\(uppdragsansvarig, [^)]+, siv.spar@strandkoping.example\\)", WebUtility.HtmlDecode(its));
        Assert.Contains("ändrade rollerna för Siv Spår från uppdragsansvarig till controller, chef", its, StringComparison.Ordinal);
        Assert.Contains("öppnade kontot för Siv Spår igen", its, StringComparison.Ordinal);

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

    [Theory]
    [InlineData("ronja", "/cases?scope=all&state=all")]
    [InlineData("ronja", "/search?q=hemlighetsord")]
    [InlineData("nils", "/assignments?whose=all&status=all")]
    [InlineData("nils", "/assignments?handler=export&whose=all&status=all")]
    [InlineData("hanna", "/cases")]
    public async Task A_list_that_names_something_secret_leaves_one_line_of_all_that_it_names(string account, string path)
    {
        var secrets = new[] { await Register("Hemlighetsord ett", AccessLevel.Secret), await Register("Hemlighetsord två", AccessLevel.Secret) };
        var assignment = await Use<ArendeDb, AssignmentId>(async db =>
        {
            var unit = await db.Cases.Where(c => c.Id == secrets[0]).Select(c => c.UnitId).SingleAsync(Ct);
            var added = new Assignment("Hemlighetsord tre", AssignmentKind.Assignment, AssignmentStatus.OnPlan, secrets[0], unit, AccessLevel.Secret);
            db.Add(added);
            await db.SaveChangesAsync(Ct);
            return added.Id;
        });
        var numbers = (await Read(db => db.Cases.Where(c => secrets.Contains(c.Id)).Select(c => new CaseNumber(c.Register, c.Year, c.Serial)).ToListAsync(Ct))).Select(number => number.ToString()).ToList();
        using var reader = await product.BrowserOf(account);
        var before = await Count();

        var page = await Page(reader, path);
        Assert.Contains("Hemlighetsord", page, StringComparison.Ordinal);
        var line = Assert.Single(await Read(db => db.Audit.AsNoTracking().OrderBy(entry => entry.Id).Skip(before).ToListAsync(Ct)));
        Assert.Equal(AuditKind.SecretListed, line.Kind);
        Assert.DoesNotContain("hemlighetsord", line.Arguments, StringComparison.OrdinalIgnoreCase);
        if (page.Contains("Hemlighetsord ett", StringComparison.Ordinal)) Assert.All(numbers, number => Assert.Contains(number, Words(line, "cases")));
        if (page.Contains("Hemlighetsord tre", StringComparison.Ordinal)) Assert.Contains(assignment.ToString(), Words(line, "assignments"));

        using var administrator = await product.BrowserOf("adam");
        Assert.Contains("såg i en lista", await Page(administrator, "/administration/audit"), StringComparison.Ordinal);

        static IEnumerable<string> Words(AuditEntry line, string name) => JsonNode.Parse(line.Arguments)![name]!.AsArray().Select(word => (string)word!);
    }

    [Fact]
    public async Task A_list_without_anything_secret_leaves_no_line()
    {
        await Register("Hemlighetsord fyra", AccessLevel.Secret);
        await Register("Öppetord", AccessLevel.Open);
        using var registrar = await product.BrowserOf("ronja");
        var before = await Count();
        Assert.Contains("Öppetord", await Page(registrar, "/search?q=öppetord"), StringComparison.Ordinal);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Who_fails_to_sign_in_leaves_a_line_without_what_was_typed()
    {
        using var administrator = await product.BrowserOf("adam");
        const string create = "/administration/accounts/create";
        var unit = await Read(db => db.Units.Select(u => u.Id).FirstAsync(Ct));
        var account = (await EmbeddedProduct.Post(administrator, create, create, ("Name", "Frida Fel"), ("Title", ""), ("Email", "frida.fel@strandkoping.example"),
            ("Unit", $"{unit}"), ("Roles", Role.Assignee), ("Password", "ett långt lösenord"))).Headers.Location!.ToString().Split('/')[^1];
        var before = await Count();
        var place = new SignInPlace("203.0.113.77");
        for (var attempt = 0; attempt < SignInTries.MostFromOnePlace + 3; attempt++) await Use<SignIn, SignedIn>(signIn => signIn.Run("Frida.Fel@strandkoping.example ", "fel lösenord", place, Ct));
        // Somebody types the password where the address belongs.
        var elsewhere = new SignInPlace("203.0.113.78");
        for (var attempt = 0; attempt < 9; attempt++) await Use<SignIn, SignedIn>(signIn => signIn.Run($"Hemligt lösenord {attempt}", "fel lösenord", elsewhere, Ct));
        // Who gets in leaves none.
        Assert.Equal(SignInAnswer.Welcome, (await Use<SignIn, SignedIn>(signIn => signIn.Run("frida.fel@strandkoping.example", "ett långt lösenord", elsewhere, Ct))).Answer);

        var added = await Read(db => db.Audit.AsNoTracking().OrderBy(entry => entry.Id).Skip(before).ToListAsync(Ct));
        Assert.All(added, entry => Assert.Equal((AuditKind.SignInRefused, null), (entry.Kind, entry.ActorId)));
        Assert.All(added, entry => Assert.DoesNotContain("lösenord", entry.Arguments, StringComparison.OrdinalIgnoreCase));
        var told = added.Select(entry => JsonNode.Parse(entry.Arguments)!.AsObject()).ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6], told.Where(line => (string?)line["person"] == account && (string?)line["from"] == place.Source).Select(line => (int)line["tries"]!));
        Assert.Equal([false, false, false, false, false, true], told.Where(line => line.ContainsKey("person")).Select(line => line.ContainsKey("shut")));
        // The first, the second, the fourth, the eighth.
        Assert.Equal([1, 2, 4, 8], told.Where(line => (string?)line["from"] == elsewhere.Source && !line.ContainsKey("person")).Select(line => (int)line["tries"]!));

        var page = await Page(administrator, $"/administration/audit?person={account}");
        Assert.Contains("misslyckades med att logga in som Frida Fel (från 203.0.113.77, 5 försök", page, StringComparison.Ordinal);
        Assert.Contains("stängdes ute en stund efter för många försök att logga in som Frida Fel", page, StringComparison.Ordinal);
        Assert.Contains("Okänd", page, StringComparison.Ordinal);
        Assert.Equal(0, (await Use<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    static async Task<string> Page(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct));

    Task<int> Count() => Read(db => db.Audit.CountAsync(Ct));

    Task<T> Read<T>(Func<ArendeDb, Task<T>> query) => Use(query);

    Task<CaseId> Register(string title, AccessLevel access) => Use<RegisterCase, CaseId>(async register =>
    {
        var hanna = await Read(db => db.People.SingleAsync(p => p.Name == "Hanna Handläggare", Ct));
        return await register.Run(new Viewer(hanna.Id, hanna.UnitId, hanna.Name, new HashSet<string> { Role.CaseOfficer }), title, access, Case.UsualType, Ct);
    });

    async Task<T> Use<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
