using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Workflows;

/// <summary>A step that the definition can't take is a row that an administrator sees, and takes again when the definition is mended.</summary>
public abstract class FaultedStepContract : IAsyncLifetime
{
    readonly List<DirectoryInfo> folders = [];
    TestApplication app = null!;
    DefinitionCatalogue current = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    public async ValueTask InitializeAsync()
    {
        current = Catalogue(failsAfter: "rest");
        app = await Start(services => services.AddTransient(_ => current));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await app.DisposeAsync();
        foreach (var folder in folders) folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_timer_whose_step_fails_rests_longer_each_time_is_seen_and_goes_on_when_the_definition_is_mended()
    {
        var id = await CaseWalk.Register(app, OwnDefinition.Type);
        await CaseWalk.Complete(app, id, "TakeSample", Role.CaseOfficer, "taken");
        await CaseWalk.Complete(app, id, "HearKeeper", Role.Manager, "clear");
        app.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(0, await Ring());
        var first = await Standing();
        Assert.Equal(("rest", 1), (first.ActivityId, first.Times));
        Assert.Contains("look", first.Message, StringComparison.Ordinal);
        Assert.Equal(app.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), first.NextTryAt);

        // It rests, and is tried again after a minute, then after two.
        Assert.Equal(0, await Ring());
        Assert.Equal(1, (await Standing()).Times);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Ring());
        var second = await Standing();
        Assert.Equal((2, first.FirstAt), (second.Times, second.FirstAt));
        Assert.Equal(app.Clock.GetUtcNow() + TimeSpan.FromMinutes(2), second.NextTryAt);

        await Assert.ThrowsAsync<Domain.BrokenRuleException>(() => TryNow(Role.Registrar, id));
        Assert.False(await TryNow(Role.Administrator, id));
        current = Catalogue(failsAfter: null);
        Assert.True(await TryNow(Role.Administrator, id));
        Assert.False(await app.Read(db => WorkflowFaults.Standing(db).AnyAsync(Ct)));
        Assert.Equal("BathDecided", await app.Read(db => db.EventWaits.Select(wait => wait.EventName).SingleAsync(Ct)));
    }

    Task<int> Ring() => app.Do<RingDueTimers, int>(ring => ring.Run(Ct));

    Task<WorkflowFault> Standing() => app.Read(db => WorkflowFaults.Standing(db).AsNoTracking().SingleAsync(Ct));

    async Task<bool> TryNow(string role, CaseId id)
    {
        var instance = await app.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == id.Value).Select(i => i.Id).SingleAsync(Ct));
        return await app.Do<TryFaultedStep, bool>(again => again.Run(app.As(role), instance, "rest", Ct));
    }

    DefinitionCatalogue Catalogue(string? failsAfter)
    {
        var folder = Directory.CreateTempSubdirectory("arende-workflows-");
        folders.Add(folder);
        OwnDefinition.Put(folder, failsAfter);
        return DefinitionCatalogue.Read(folder.FullName);
    }
}

public sealed class FaultedStepOnSqlite : FaultedStepContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class FaultedStepOnPostgres(TestPostgres database) : FaultedStepContract, IClassFixture<TestPostgres>
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnPostgres(database, with);
}
