using Arende.Application.Assignments;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class GiveAssignmentsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    private Viewer Owner => app.As(Role.Assignee);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Many_get_an_owner_at_once_and_keep_the_unit_that_they_have()
    {
        var elsewhere = app.As(Role.Manager).UnitId;
        var ids = await Add(null, elsewhere);

        await Give(ids);

        Assert.Equal([(Owner.PersonId, Owner.UnitId), (Owner.PersonId, elsewhere)], (await All()).Select(a => (a.OwnerId!.Value, a.UnitId!.Value)));
    }

    [Fact]
    public async Task With_one_among_them_that_is_not_theirs_none_is_given()
    {
        var ids = await Add(app.As(Role.Manager).UnitId, null);

        Assert.Equal(Rule.ChosenAssignmentIsGone, (await Assert.ThrowsAsync<BrokenRuleException>(() => Give(ids, app.As(Role.Manager)))).Rule);
        Assert.Equal(Rule.ChosenAssignmentIsGone, (await Assert.ThrowsAsync<BrokenRuleException>(() => Give([.. ids, AssignmentId.New()]))).Rule);
        Assert.All(await All(), a => Assert.Null(a.OwnerId));
    }

    private Task Give(IReadOnlyList<AssignmentId> ids, Viewer? by = null) => app.Do<GiveAssignments>(give => give.Run(by ?? app.As(Role.Controller), ids, Owner.PersonId, Ct));

    private Task<List<Assignment>> All() => app.Read(db => db.Assignments.AsNoTracking().OrderBy(a => a.Serial).ToListAsync(Ct));

    private Task<List<AssignmentId>> Add(params UnitId?[] units) => app.Read(async db =>
    {
        var made = units.Select((unit, n) => new Assignment($"Uppdrag {n}", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit, AccessLevel.Open)).ToList();
        db.Assignments.AddRange(made);
        await db.SaveChangesAsync(Ct);
        return made.ConvertAll(a => a.Id);
    });
}
