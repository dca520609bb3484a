using System.Text.Json.Nodes;
using Arende.Application.Meetings;
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
    const string Type = "bathing-water";
    static readonly string Own = Path.Combine(TestServices.Root, "tests/Arende.IntegrationTests/Workflows", "bathing-water.v1.json");

    readonly List<DirectoryInfo> folders = [];
    TestApplication app = null!;
    DefinitionCatalogue current = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    public async ValueTask InitializeAsync()
    {
        current = Catalogue(json => Broken(json));
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
        var id = await CaseWalk.Register(app, Type);
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
        current = Catalogue(json => { });
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

    // After the timer a condition is asked that has no answer.
    static void Broken(JsonObject definition)
    {
        var root = definition["root"]!;
        root["activities"]!.AsArray().Add(JsonNode.Parse("""
            {"id": "look", "nodeId": "Workflow1:flow1:look", "name": "look", "type": "Elsa.FlowDecision", "version": 1, "customProperties": {}, "metadata": {},
             "condition": {"typeName": "Boolean", "expression": {"type": "JavaScript", "value": "getOpinion().bottle.label == 'blue'"}}}
            """));
        var connections = root["connections"]!.AsArray();
        connections.Single(one => (string?)one!["source"]!["activity"] == "rest")!["target"]!["activity"] = "look";
        foreach (var port in new[] { "True", "False" })
            connections.Add(JsonNode.Parse($$$"""{"source": {"activity": "look", "port": "{{{port}}}"}, "target": {"activity": "table", "port": "In"}}"""));
    }

    DefinitionCatalogue Catalogue(Action<JsonObject> change)
    {
        var folder = Directory.CreateTempSubdirectory("arende-workflows-");
        folders.Add(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(TestServices.Root, "workflows"))) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        var own = JsonNode.Parse(File.ReadAllText(Own))!.AsObject();
        change(own);
        File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(Own)), own.ToJsonString());
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
