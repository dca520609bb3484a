using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Assignments;

public sealed class NotifyOverdueTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Due = new(2025, 3, 1);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task All_controllers_are_told_of_what_nobody_owns()
    {
        var other = new Person("Åsa Annan", "Controller", "asa@strandkoping.example", app.As(Role.Controller).UnitId, Role.Controller);
        await Save(other);

        await Tell(await AddLate());

        Assert.Equal(
            new[] { other.Id, app.As(Role.Controller).PersonId }.ToHashSet(),
            await app.Read(async db => (await db.Notifications.Select(n => n.PersonId).ToListAsync(Ct)).ToHashSet()));
    }

    [Fact]
    public async Task Of_a_secret_one_those_are_told_who_may_open_it()
    {
        await Tell(await AddLate(AccessLevel.Secret, app.As(Role.Manager).UnitId));
        Assert.Equal([app.As(Role.Manager).PersonId], await app.Read(db => db.Notifications.Select(n => n.PersonId).ToListAsync(Ct)));

        await Tell(await AddLate(AccessLevel.Secret, app.As(Role.Assignee).UnitId));
        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(n => n.PersonId == app.As(Role.Director).PersonId, Ct)));
        Assert.Equal(0, await app.Read(db => db.Notifications.CountAsync(n => n.PersonId == app.As(Role.Controller).PersonId, Ct)));
    }

    // The consumer fails: it is parked, an administrator sees why, and sends it again when somebody has the role.
    [Fact]
    public async Task Without_a_controller_it_fails_and_is_not_taken_for_told()
    {
        await app.Read(async db =>
        {
            var controller = app.As(Role.Controller).PersonId;
            (await db.People.SingleAsync(p => p.Id == controller, Ct)).Deactivate();
            return await db.SaveChangesAsync(Ct);
        });
        var late = await AddLate();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Tell(late));

        Assert.Contains("controller", failure.Message, StringComparison.Ordinal);
    }

    // As a consumer does it: what the handler leaves is saved with its inbox row.
    private Task Tell(AssignmentId id) => app.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<IEventHandler<AssignmentBecameOverdue>>().Handle(new AssignmentBecameOverdue(id.Value, Due, Due.AddDays(2)), Ct);
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    });

    private async Task<AssignmentId> AddLate(AccessLevel access = AccessLevel.Open, UnitId? unit = null)
    {
        var late = new Assignment("Ingens", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit, access);
        late.SetDecidedDeadline(new DecidedDeadline(new Deadline("1 mars 2025", Due, DeadlinePrecision.Day), null, null), isOriginal: true);
        await Save(late);
        return late.Id;
    }

    private Task<int> Save(object row) => app.Read(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync(Ct);
    });
}
