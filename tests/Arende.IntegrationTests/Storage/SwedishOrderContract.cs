using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Storage;

/// <summary>Names are sorted as in Swedish, by the database and in memory alike, without being asked to.</summary>
public abstract class SwedishOrderContract(TestStorage storage)
{
    private static readonly string[] Sorted = ["adam", "Anna", "åke", "Åsa", "ärla", "Östen"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Units_and_people_are_sorted_as_in_swedish() => storage.With(async db =>
    {
        var before = await db.Units.Select(u => u.Id).ToListAsync(Ct);
        var units = Sorted.Reverse().Select(name => new Unit(name, null)).ToList();
        db.AddRange(units);
        db.AddRange(Sorted.Reverse().Select(name => new Person(name, "Handläggare", $"{Guid.NewGuid()}@example.se", units[0].Id)));
        await db.SaveChangesAsync(Ct);

        Assert.Equal(Sorted, await db.Units.Where(u => !before.Contains(u.Id)).OrderBy(u => u.Name).Select(u => u.Name).ToListAsync(Ct));
        Assert.Equal(Sorted, await db.People.Where(p => p.UnitId == units[0].Id).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(Ct));
        Assert.Equal(Sorted, Sorted.Reverse().Order(SwedishOrder.Comparer));
    });

    [Fact]
    public Task Names_that_differ_in_their_capitals_are_two() => storage.With(async db =>
    {
        var name = $"Kontor {Guid.NewGuid():N}";
        db.AddRange(new Unit(name, null), new Unit(name.ToUpperInvariant(), null));
        await db.SaveChangesAsync(Ct);
        Assert.Equal(1, await db.Units.CountAsync(u => u.Name == name, Ct));
    });
}

public sealed class SwedishOrderOnPostgres(PostgresStorage storage) : SwedishOrderContract(storage), IClassFixture<PostgresStorage>;

public sealed class SwedishOrderOnSqlite(SqliteStorage storage) : SwedishOrderContract(storage), IClassFixture<SqliteStorage>;
