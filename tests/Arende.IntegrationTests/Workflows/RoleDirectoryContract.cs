using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Workflows;

public abstract class RoleDirectoryContract(TestStorage storage)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_role_is_looked_for_upward_from_the_unit_and_only_among_the_active()
    {
        var office = new Unit($"Kontor {Guid.NewGuid()}", null);
        var department = new Unit($"Avdelning {Guid.NewGuid()}", null, office.Id);
        var gone = new Person("Gun", "", $"{Guid.NewGuid()}@example.se", department.Id, Role.Manager, Role.Clerk);
        gone.Deactivate();
        await storage.With(db =>
        {
            db.AddRange(office, department, gone, new Person("Mia", "", $"{Guid.NewGuid()}@example.se", office.Id, Role.Manager));
            return db.SaveChangesAsync(Ct);
        });
        var map = await storage.With(async db => await new RoleDirectory().Now(db, Ct));

        Assert.Equal(office.Id, map.NearestUnit(Role.Manager, department.Id));
        Assert.Null(map.NearestUnit(Role.Clerk, department.Id));
        Assert.True(map.IsHeld(Role.Manager));
        Assert.False(map.IsHeld(Role.Clerk));
    }
}

public sealed class PostgresRoleDirectoryTests(PostgresStorage storage) : RoleDirectoryContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteRoleDirectoryTests(SqliteStorage storage) : RoleDirectoryContract(storage), IClassFixture<SqliteStorage>;
