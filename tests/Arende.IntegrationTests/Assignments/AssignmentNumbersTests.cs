using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;
using Arende.Application.Search;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class AssignmentNumbersTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Each_that_a_save_enters_gets_the_next_number_of_its_board_and_year()
    {
        var (first, second) = (await Add("Ett", "Två"), await Add("Tre"));

        var year = app.Clock.GetUtcNow().Year;
        Assert.Equal([new("KS", year, 1), new("KS", year, 2), new("KS", year, 3)], first.Concat(second).Select(a => a.Number));
    }

    [Fact]
    public async Task It_is_found_by_its_number_and_by_nobody_who_may_not_see_it()
    {
        var open = (await Add("Ett"))[0];
        var secret = (await Add(AccessLevel.Secret, "Hemligt"))[0];

        Assert.Equal(["Ett"], await Found(open.Number.ToString().ToLowerInvariant()));
        Assert.Empty(await Found(secret.Number.ToString()));
    }

    private async Task<IEnumerable<string>> Found(string written)
    {
        var filter = new AssignmentFilter(AssignmentScope.All, AssignmentStage.Open, false, SearchQuery.Of(written), null);
        return (await app.Read(db => AssignmentList.Read(db, app.As(Role.Controller), filter, new DateOnly(2025, 3, 3), Ct))).Rows.Select(row => row.Title);
    }

    private Task<List<Assignment>> Add(params string[] titles) => Add(AccessLevel.Open, titles);

    private Task<List<Assignment>> Add(AccessLevel access, params string[] titles) => app.Read(async db =>
    {
        var made = titles.Select(title => new Assignment(title, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, null, access)).ToList();
        db.Assignments.AddRange(made);
        await db.SaveChangesAsync(Ct);
        return made;
    });
}
