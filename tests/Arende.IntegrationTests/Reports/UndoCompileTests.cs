using Arende.Application.Reports;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>How a period goes on when its compilation was undone.</summary>
public sealed class UndoCompileTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private AskedPeriod period = null!;
    private Assignment assignment = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        assignment = await AskedPeriod.Assign(app, "Kajen", app.As(Role.Assignee).UnitId);
        period = await AskedPeriod.Open(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_reminds_again_of_what_is_missing_and_asks_nobody_anew()
    {
        await period.Compile("Ingen är här.");
        var asked = await Told(HistoryKind.ReportsAsked);

        await Undo();

        Assert.Equal((asked, 0), (await Told(HistoryKind.ReportsAsked), await Told(HistoryKind.ReminderSent)));
        app.Clock.SetUtcNow((await app.Read(db => db.Timers.SingleAsync(timer => db.WorkflowInstances.Any(i => i.Id == timer.InstanceId && i.SubjectId == period.Id.Value), Ct))).DueAt.AddMinutes(1));
        await app.Do<RingDueTimers>(ring => ring.Run(Ct));
        Assert.Equal(1, await Told(HistoryKind.ReminderSent));
        Assert.Empty(await Steps());
    }

    [Fact]
    public async Task Where_the_managers_had_frozen_all_the_controllers_step_is_there_again_and_it_is_compiled_once_more()
    {
        await period.Freeze(assignment.UnitId, "Ingen är här.");
        var first = await period.Compile();

        await Undo();

        Assert.Equal([WorkItemState.Open], await Steps());
        var second = await period.Compile();
        Assert.NotEqual(first, second);
        Assert.Equal([WorkItemState.Done], await Steps());
        Assert.Equal(InstanceStatus.Finished, await app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == period.Id.Value).Select(i => i.Status).SingleAsync(Ct)));
    }

    private async Task Undo()
    {
        var shown = await app.Read(db => db.ReportingPeriods.Where(p => p.Id == period.Id).Select(p => p.CaseId!.Value).SingleAsync(Ct));
        await app.Do<UndoCompile>(undo => undo.Run(app.As(Role.Controller), period.Id, shown.Value, Ct));
    }

    private Task<int> Told(HistoryKind kind) => app.Read(db => db.History.CountAsync(h => h.SubjectId == period.Id.Value && h.Kind == kind, Ct));

    private Task<List<WorkItemState>> Steps() => app.Read(db => db.WorkItems.Where(item => item.SubjectId == period.Id.Value).Select(item => item.State).ToListAsync(Ct));
}
