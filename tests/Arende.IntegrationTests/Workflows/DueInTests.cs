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
    public async Task A_step_is_due_at_the_same_time_of_day_whatever_the_clocks_did(string opened, string dueIn, string due)
    {
        var subject = new Subject(SubjectKind.Case, Guid.CreateVersion7(), app.As(Role.Registrar).UnitId, null, AccessLevel.Open);
        var wait = new TaskWait("check", 1, "RegistrarCheck", new JsonObject { ["role"] = Role.Registrar, ["dueIn"] = dueIn });

        var item = await app.Do<WorkItemRouting, WorkItem>(async routing => await routing.Open(Guid.CreateVersion7(), subject, wait, DateTimeOffset.Parse(opened, null), Ct));

        Assert.Equal(DateTimeOffset.Parse(due, null), item.DueAt);
    }
}
