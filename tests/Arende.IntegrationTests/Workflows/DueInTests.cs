using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Engine;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Workflows;

public sealed class DueInTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The clocks go forward on 30 March 2025 and back on 26 October 2025: days keep the time of day, hours are hours.</summary>
    [Theory]
    [InlineData("2025-03-27T09:00:00Z", "P5D", "2025-04-01T08:00:00Z")]
    [InlineData("2025-03-27T09:00:00Z", "PT120H", "2025-04-01T09:00:00Z")]
    [InlineData("2025-10-24T08:00:00Z", "P3D", "2025-10-27T09:00:00Z")]
    [InlineData("2025-10-24T08:00:00Z", "P3DT2H", "2025-10-27T11:00:00Z")]
    public Task A_step_is_due_at_the_same_time_of_day_whatever_the_clocks_did(string opened, string dueIn, string due) => IsDue(opened, dueIn, due);

    /// <summary>A Saturday; a Sunday, by hours; Good Friday with Easter behind it; Christmas Eve; the clocks go forward between Saturday and Monday.</summary>
    [Theory]
    [InlineData("2025-03-05T09:00:00Z", "P3D", "2025-03-10T09:00:00Z")]
    [InlineData("2025-03-07T09:00:00Z", "PT48H", "2025-03-10T09:00:00Z")]
    [InlineData("2025-04-16T08:00:00Z", "P2D", "2025-04-22T08:00:00Z")]
    [InlineData("2025-12-22T09:00:00Z", "P2D", "2025-12-29T09:00:00Z")]
    [InlineData("2025-03-26T09:00:00Z", "P3D", "2025-03-31T08:00:00Z")]
    public Task What_would_be_due_on_a_day_off_is_due_on_the_next_working_day(string opened, string dueIn, string due) => IsDue(opened, dueIn, due);

    private async Task IsDue(string opened, string dueIn, string due)
    {
        var subject = new Subject(SubjectKind.Case, Guid.CreateVersion7(), app.As(Role.Registrar).UnitId, null, AccessLevel.Open);
        var wait = new TaskWait("check", 1, "RegistrarCheck", new JsonObject { ["role"] = Role.Registrar, ["dueIn"] = dueIn });

        var item = await app.Do<WorkItemRouting, WorkItem>(routing => app.Read(async db => await routing.Open(db, Guid.CreateVersion7(), subject, wait, DateTimeOffset.Parse(opened, null), Ct)));

        Assert.Equal(DateTimeOffset.Parse(due, null), item.DueAt);
    }
}
