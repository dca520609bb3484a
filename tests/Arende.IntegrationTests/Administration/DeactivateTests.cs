using System.Net;
using Arende.Application.Accounts;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Administration;

public sealed class DeactivateTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_leaves_is_named_before_it_is_confirmed_and_is_the_controllers_after()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var unit = new Unit("Avdelningen som töms", null);
        var leaver = new Person("Nina Ny", "Utredare", "nina.ny@strandkoping.example", unit.Id, Role.CaseOfficer, Role.Manager);
        var open = new Assignment("Utred skolskjutsen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
        open.Give(unit.Id, leaver.Id);
        var done = new Assignment("Redan klart", AssignmentKind.Assignment, AssignmentStatus.Done, null, unit.Id, AccessLevel.Open);
        done.Give(unit.Id, leaver.Id);
        db.AddRange(unit, leaver, new Account(leaver.Id, leaver.Email), open, done);
        await db.SaveChangesAsync(Ct);
        product.Services.GetRequiredService<RoleDirectory>().Refresh();
        var viewer = new Viewer(leaver.Id, unit.Id, leaver.Name, new HashSet<string> { Role.CaseOfficer, Role.Manager });
        var register = scope.ServiceProvider.GetRequiredService<RegisterCase>();
        var kept = await register.Run(viewer, "Hemlig rubrik", AccessLevel.Secret, Case.UsualType, Ct);
        var number = (await db.Cases.AsNoTracking().SingleAsync(c => c.Id == kept, Ct)).Number.ToString();
        using var administrator = await product.BrowserOf("adam");
        var address = $"/administration/accounts/{leaver.Id}";

        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync(new Uri(address, UriKind.Relative), Ct));

        Assert.Contains("Lämnar 1 ärende", page, StringComparison.Ordinal);
        Assert.Contains(number, page, StringComparison.Ordinal);
        // Who administers accounts has no right to what the case says.
        Assert.DoesNotContain("Hemlig rubrik", page, StringComparison.Ordinal);
        Assert.Contains("1 steg att göra väntar på personen", page, StringComparison.Ordinal);
        Assert.Contains("Lämnar 1 uppdrag", page, StringComparison.Ordinal);
        Assert.Contains("Conny Controller", page, StringComparison.Ordinal);

        var answer = await EmbeddedProduct.Post(administrator, address, address + "?handler=deactivate");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var step = await db.WorkItems.AsNoTracking().SingleAsync(item => item.SubjectId == kept.Value, Ct);
        Assert.Equal((Role.Controller, null, null), (step.Role, step.UnitId, step.AssigneeId));
        using var controller = await product.BrowserOf("conny");
        Assert.Contains($"/workitems/{step.Id}", await controller.GetStringAsync(new Uri("/", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_a_role_that_somebody_else_holds_there_stays_with_them()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var unit = new Unit("Avdelningen med två chefer", null);
        var first = new Person("Ada Ask", "Chef", "ada.ask@strandkoping.example", unit.Id, Role.Manager);
        var second = new Person("Bea Bok", "Chef", "bea.bok@strandkoping.example", unit.Id, Role.Manager, Role.CaseOfficer);
        db.AddRange(unit, first, second, new Account(first.Id, first.Email), new Account(second.Id, second.Email));
        await db.SaveChangesAsync(Ct);
        var step = Guid.CreateVersion7();
        db.Add(new WorkItem
        {
            Id = step, InstanceId = Guid.CreateVersion7(), SubjectKind = SubjectKind.Case, SubjectId = Guid.CreateVersion7(), ActivityId = "review", Visit = 1,
            TaskName = "Review", Role = Role.Manager, UnitId = unit.Id, Payload = "{}", State = WorkItemState.Open, OpenedAt = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync(Ct);
        var administrator = new Viewer(PersonId.New(), unit.Id, "Adam", new HashSet<string> { Role.Administrator });

        await scope.ServiceProvider.GetRequiredService<Deactivate>().Run(administrator, first.Id, Ct);
        Assert.Equal(Role.Manager, (await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == step, Ct)).Role);

        await scope.ServiceProvider.GetRequiredService<Deactivate>().Run(administrator, second.Id, Ct);
        Assert.Equal(Role.Controller, (await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == step, Ct)).Role);
    }

    [Fact]
    public async Task A_step_goes_to_whoever_has_the_role_above_before_it_goes_to_a_controller()
    {
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var office = new Unit("Kontoret ovanför", null);
        var unit = new Unit("Avdelningen under", null, office.Id);
        var above = new Person("Cia Cypress", "Förvaltningschef", "cia.cypress@strandkoping.example", office.Id, Role.Manager);
        var leaver = new Person("Dan Dal", "Chef", "dan.dal@strandkoping.example", unit.Id, Role.Manager);
        db.AddRange(office, unit, above, leaver, new Account(leaver.Id, leaver.Email));
        await db.SaveChangesAsync(Ct);
        var step = Guid.CreateVersion7();
        db.Add(new WorkItem
        {
            Id = step, InstanceId = Guid.CreateVersion7(), SubjectKind = SubjectKind.Case, SubjectId = Guid.CreateVersion7(), ActivityId = "review", Visit = 1,
            TaskName = "Review", Role = Role.Manager, UnitId = unit.Id, Payload = "{}", State = WorkItemState.Open, OpenedAt = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync(Ct);
        using var administrator = await product.BrowserOf("adam");
        var address = $"/administration/accounts/{leaver.Id}";

        Assert.Contains("Stegen kan sedan göras av: Cia Cypress.", WebUtility.HtmlDecode(await administrator.GetStringAsync(new Uri(address, UriKind.Relative), Ct)), StringComparison.Ordinal);
        await EmbeddedProduct.Post(administrator, address, address + "?handler=deactivate");

        var moved = await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == step, Ct);
        Assert.Equal((Role.Manager, office.Id, null), (moved.Role, moved.UnitId, moved.AssigneeId));
    }
}
