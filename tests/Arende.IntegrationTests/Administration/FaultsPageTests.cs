using System.Net;
using Arende.Application.Accounts;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Arende.IntegrationTests.Workflows;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Administration;

/// <summary>A fault in a path: whoever took the step is told in words and loses nothing, and the administrator sees it.</summary>
public sealed class FaultsPageTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("arende-workflows-");
    readonly EmbeddedProduct product = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        product.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_step_that_its_path_cannot_take_is_told_in_words_and_stands_with_the_administrator()
    {
        OwnDefinition.Put(folder, failsAfter: "opinion");
        await using var configured = product.WithWebHostBuilder(builder => builder.UseSetting("Arende:Workflows", folder.FullName));
        var (id, item) = await Case(configured);

        using var kim = await BrowserOf(configured, "kim");
        var answer = await EmbeddedProduct.Post(kim, $"/workitems/{item}?outcome=clear", $"/workitems/{item}", ("Outcome", "clear"), ("Reason", "Klart som glas"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Felet står nu hos administratören", page, StringComparison.Ordinal);

        using var adam = await BrowserOf(configured, "adam");
        Assert.Contains("1 ärende står still", await Page(adam, "/administration"), StringComparison.Ordinal);
        var faults = await Page(adam, "/administration/faults");
        Assert.Contains("Säg vad du tycker om provet", faults, StringComparison.Ordinal);
        Assert.Contains("look", faults, StringComparison.Ordinal);
        Assert.Contains("När den som har steget tar det igen", faults, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await kim.GetAsync(new Uri("/administration/faults", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(CaseState.UnderReview, await Read(configured, db => db.Cases.Where(c => c.Id == id).Select(c => c.State).SingleAsync(Ct)));
    }

    static async Task<(CaseId Id, Guid Item)> Case(WebApplicationFactory<Program> configured)
    {
        await using var scope = configured.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ArendeDb>());
        var account = await (from a in db.Accounts join p in db.People on a.PersonId equals p.Id where p.Name == "Hanna Handläggare" select a).SingleAsync(Ct);
        var hanna = (await services.GetRequiredService<FindViewer>().Run(account.PersonId, account.SecurityStamp, Ct))!;
        var id = await services.GetRequiredService<RegisterCase>().Run(hanna, "Badprov", AccessLevel.Open, OwnDefinition.Type, Ct);
        var report = StaffReport.Empty with
        {
            Clauses = [Clause.Of(1, "Nämnden godkänner badet.")],
            Sections = [new Section(SectionKind.Matter, "Beskrivning av ärendet", "Vattnet är provat.")],
        };
        await services.GetRequiredService<SaveDraft>().Run(hanna, id, await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct), "Badprov", report, Ct);
        db.ChangeTracker.Clear();
        await services.GetRequiredService<CompleteWorkItem>().Run(hanna, await Open(db, id), new WorkItemAnswer("taken"), Ct);
        return (id, await Open(db, id));
    }

    static Task<Guid> Open(ArendeDb db, CaseId id) =>
        db.WorkItems.Where(w => w.SubjectId == id.Value && w.State == Application.Workflows.WorkItemState.Open).Select(w => w.Id).SingleAsync(Ct);

    static async Task<T> Read<T>(WebApplicationFactory<Program> configured, Func<ArendeDb, Task<T>> query)
    {
        await using var scope = configured.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ArendeDb>());
    }

    static async Task<HttpClient> BrowserOf(WebApplicationFactory<Program> configured, string key)
    {
        var browser = configured.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        Assert.Equal(302, (int)(await EmbeddedProduct.Post(browser, "/signin", "/signin?handler=demo", ("account", key))).StatusCode);
        return browser;
    }

    static async Task<string> Page(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct));
}
