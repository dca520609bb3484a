using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class GiveAssignmentTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_controller_gives_an_assignment_to_anybody()
    {
        var id = await Add(unit: null);
        var owner = app.As(Role.Assignee);

        await Give(Role.Controller, id, owner.UnitId, owner.PersonId, version: 0);

        Assert.Equal((owner.UnitId, owner.PersonId, 1), await Read(id, a => (a.UnitId!.Value, a.OwnerId!.Value, (int)a.Version)));
    }

    [Fact]
    public async Task A_manager_gives_within_the_own_unit_only()
    {
        var manager = app.As(Role.Manager);
        var id = await Add(manager.UnitId);

        await Give(Role.Manager, id, manager.UnitId, app.As(Role.CaseOfficer).PersonId, version: 0);

        var stranger = app.As(Role.Assignee);
        Assert.Equal(Rule.PersonIsUnknown, await Broken(() => Give(Role.Manager, id, manager.UnitId, stranger.PersonId, version: 1)));
        Assert.Equal(Rule.UnitIsUnknown, await Broken(() => Give(Role.Manager, id, stranger.UnitId, null, version: 1)));
        Assert.Equal(app.As(Role.CaseOfficer).PersonId, await Read(id, a => a.OwnerId));
    }

    [Fact]
    public async Task Nobody_else_gives_and_a_secret_one_does_not_exist()
    {
        var id = await Add(app.As(Role.CaseOfficer).UnitId);
        Assert.Equal(Rule.NotAllowed, await Broken(() => Give(Role.CaseOfficer, id, null, null, version: 0)));

        var secret = await Add(app.As(Role.Assignee).UnitId, AccessLevel.Secret);
        await Assert.ThrowsAsync<NotFoundException>(() => Give(Role.Controller, secret, null, null, version: 0));
    }

    [Fact]
    public async Task Two_who_give_at_once_are_told()
    {
        var id = await Add(unit: null);
        await Give(Role.Controller, id, null, app.As(Role.Assignee).PersonId, version: 0);

        await Assert.ThrowsAsync<LostRaceException>(() => Give(Role.Controller, id, null, app.As(Role.Manager).PersonId, version: 0));

        Assert.Equal(app.As(Role.Assignee).PersonId, await Read(id, a => a.OwnerId));
    }

    [Fact]
    public async Task Its_kind_is_set_by_those_who_place_it()
    {
        var id = await Add(app.As(Role.Manager).UnitId);

        await app.Do<SetKind>(set => set.Run(app.As(Role.Manager), id, AssignmentKind.Initiative, 0, Ct));

        Assert.Equal(AssignmentKind.Initiative, await Read(id, a => a.Kind));
        Assert.Equal(Rule.NotAllowed, await Broken(() => app.Do<SetKind>(set => set.Run(app.As(Role.Clerk), id, AssignmentKind.Assignment, 1, Ct))));
    }

    private Task Give(string role, AssignmentId id, UnitId? unit, PersonId? owner, long version) =>
        app.Do<GiveAssignment>(give => give.Run(app.As(role), id, unit, owner, version, Ct));

    private static async Task<Rule> Broken(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    private Task<T> Read<T>(AssignmentId id, Func<Assignment, T> what) =>
        app.Read(async db => what(await db.Assignments.SingleAsync(a => a.Id == id, Ct)));

    private async Task<AssignmentId> Add(UnitId? unit, AccessLevel access = AccessLevel.Open)
    {
        var assignment = new Assignment("Arkitekturprogram", AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, unit, access);
        await app.Read(async db =>
        {
            db.Assignments.Add(assignment);
            return await db.SaveChangesAsync(Ct);
        });
        return assignment.Id;
    }
}
