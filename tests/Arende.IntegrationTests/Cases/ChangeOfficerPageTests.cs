using System.Net;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Cases;

public sealed class ChangeOfficerPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_finds_the_page_from_the_case_and_for_others_it_does_not_exist()
    {
        var next = await AddOfficer();
        using var officer = await product.BrowserOf("hanna");
        var address = (await EmbeddedProduct.Post(officer, "/cases/new", "/cases/new", ("Title", "Ett ärende att lämna över"), ("Access", "Open"))).Headers.Location!.ToString();
        foreach (var other in new[] { "hanna", "elsa", "nils" })
        {
            using var browser = await product.BrowserOf(other);
            Assert.DoesNotContain("Byt handläggare", await Read(browser, address), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(address + "/officer", UriKind.Relative), Ct)).StatusCode);
        }

        using var registrar = await product.BrowserOf("ronja");
        Assert.Contains($"{address}/officer", await Read(registrar, address), StringComparison.Ordinal);
        var refused = await EmbeddedProduct.Post(registrar, address + "/officer", address + "/officer", ("Officer", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var changed = await EmbeddedProduct.Post(registrar, address + "/officer", address + "/officer", ("Officer", $"{next}"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("bytte handläggare från Hanna Handläggare till Nina Ny", await Read(registrar, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_controllers_step_for_an_officer_who_has_left_leads_to_the_change()
    {
        var gone = await AddOfficer();
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var person = await db.People.SingleAsync(p => p.Id == gone, Ct);
        person.Deactivate();
        await db.SaveChangesAsync(Ct);
        product.Services.GetRequiredService<RoleDirectory>().Refresh();
        var viewer = new Viewer(gone, person.UnitId, person.Name, new HashSet<string> { Role.CaseOfficer });
        var id = await scope.ServiceProvider.GetRequiredService<RegisterCase>().Run(viewer, "Lämnat efter sig", AccessLevel.Open, Case.UsualType, Ct);
        var step = await db.WorkItems.Where(item => item.SubjectId == id.Value).Select(item => item.Id).SingleAsync(Ct);

        using var controller = await product.BrowserOf("conny");
        Assert.Contains($"/workitems/{step}", await Read(controller, "/"), StringComparison.Ordinal);
        Assert.Contains($"/cases/{id}/officer", await Read(controller, $"/workitems/{step}"), StringComparison.Ordinal);
        Assert.Contains("kan inte logga in längre", await Read(controller, $"/cases/{id}/officer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_clicks_that_give_a_secret_case_away_is_answered_as_the_first()
    {
        var (gone, next) = (await AddOfficer(), await AddOfficer());
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var person = await db.People.SingleAsync(p => p.Id == gone, Ct);
        person.Deactivate();
        await db.SaveChangesAsync(Ct);
        product.Services.GetRequiredService<RoleDirectory>().Refresh();
        var viewer = new Viewer(gone, person.UnitId, person.Name, new HashSet<string> { Role.CaseOfficer });
        var id = await scope.ServiceProvider.GetRequiredService<RegisterCase>().Run(viewer, "Hemligt och lämnat", AccessLevel.Secret, Case.UsualType, Ct);
        var address = $"/cases/{id}/officer";
        using var controller = await product.BrowserOf("conny");
        using var other = await product.BrowserOf("elsa");

        var key = ("Key", $"{FormKey.New()}");
        var first = await EmbeddedProduct.Post(controller, address, address, ("Officer", $"{next}"), key);
        var second = await EmbeddedProduct.Post(controller, "/", address, ("Officer", $"{next}"), key);

        Assert.Equal((HttpStatusCode.Redirect, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await EmbeddedProduct.Post(other, "/", address, ("Officer", $"{next}"), key)).StatusCode);
    }

    static Task<string> Read(HttpClient browser, string path) => browser.GetStringAsync(new Uri(path, UriKind.Relative), Ct);

    async Task<PersonId> AddOfficer()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var person = new Person("Nina Ny", "Utredare", $"{Guid.NewGuid()}@strandkoping.example", await db.Units.Select(u => u.Id).FirstAsync(Ct), Role.CaseOfficer);
        db.Add(person);
        await db.SaveChangesAsync(Ct);
        return person.Id;
    }
}
