using Arende.Application.Cases;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

public abstract class ChangeOfficerContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;
    private Person next = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        app = await Start();
        next = new Person("Nina Ny", "Utredare", "nina@strandkoping.example", app.As(Role.CaseOfficer).UnitId, Role.CaseOfficer);
        await app.Read(db =>
        {
            db.Add(next);
            return db.SaveChangesAsync(Ct);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Controller)]
    [InlineData(Role.Manager)]
    public async Task The_case_and_what_waits_for_its_officer_go_to_the_new_one(string role)
    {
        var id = await Register();

        await Change(role, id, next.Id);

        Assert.Equal(next.Id, await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.CaseOfficerId).SingleAsync(Ct)));
        Assert.Equal(next.Id, (await Draft(id)).AssigneeId);
        Assert.Equal(next.Id, (await app.Read(db => db.Notifications.SingleAsync(n => n.Kind == NotificationKind.OfficerChanged && n.CaseId == id, Ct))).PersonId);
        var told = await app.Read(db => db.History.SingleAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.OfficerChanged, Ct));
        Assert.Contains("Nina Ny", told.Arguments, StringComparison.Ordinal);
        Assert.Equal(Rule.NotAllowed, await Broken(() => app.Do<SaveDraft, long>(save => save.Run(app.As(Role.CaseOfficer), id, 1, "Titel", StaffReport.Empty, Ct))));
        await app.Do<SaveDraft, long>(save => save.Run(Viewer(next), id, 1, "Titel", StaffReport.Empty, Ct));
    }

    [Fact]
    public async Task Only_an_active_case_officer_is_given_a_case_and_not_by_everybody()
    {
        var id = await Register();
        Assert.Equal(Rule.NotAllowed, await Broken(() => Change(Role.CaseOfficer, id, next.Id)));
        Assert.Equal(Rule.NotAllowed, await Broken(() => app.Do<ChangeOfficer>(change =>
            change.Run(app.As(Role.Manager) with { UnitId = app.As(Role.Assignee).UnitId }, id, next.Id, Ct))));
        Assert.Equal(Rule.PersonIsUnknown, await Broken(() => Change(Role.Registrar, id, app.As(Role.Clerk).PersonId)));
        Assert.Equal(Rule.PersonIsUnknown, await Broken(() => Change(Role.Registrar, id, null)));
        await Deactivate(next.Id);
        Assert.Equal(Rule.PersonIsUnknown, await Broken(() => Change(Role.Registrar, id, next.Id)));
    }

    [Fact]
    public async Task New_work_of_an_officer_who_has_left_falls_to_the_controller_until_there_is_a_new_one()
    {
        await Deactivate(app.As(Role.CaseOfficer).PersonId);
        var id = await Register();
        Assert.Equal((Role.Controller, null), ((await Draft(id)).Role, (await Draft(id)).AssigneeId));
        Assert.Single((await app.Read(db => Todo.Of(db, app.Definitions, app.As(Role.Controller), Ct))).Steps);

        await Change(Role.Controller, id, next.Id);

        var draft = await Draft(id);
        Assert.Equal((Role.CaseOfficer, next.Id), (draft.Role, draft.AssigneeId));
    }

    private Task<CaseId> Register() => app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Ärendet", AccessLevel.Open, Case.UsualType, Ct));

    private Task Change(string role, CaseId id, PersonId? officer) => app.Do<ChangeOfficer>(change => change.Run(app.As(role), id, officer, Ct));

    private Task<WorkItem> Draft(CaseId id) => app.Read(db => db.WorkItems.AsNoTracking().SingleAsync(w => w.SubjectId == id.Value && w.State == WorkItemState.Open, Ct));

    private Task Deactivate(PersonId id) => app.Read(async db =>
    {
        (await db.People.SingleAsync(p => p.Id == id, Ct)).Deactivate();
        return await db.SaveChangesAsync(Ct);
    });

    private static Viewer Viewer(Person person) => new(person.Id, person.UnitId, person.Name, person.Roles.Select(r => r.Role).ToHashSet());

    private static async Task<Rule> Broken(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}

public sealed class ChangeOfficerOnSqlite : ChangeOfficerContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class ChangeOfficerOnPostgres : ChangeOfficerContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
