using Arende.Application.Meetings;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>What the search finds, on each database: its words for JSON and for letters differ.</summary>
public abstract class CaseSearchContract : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private TestApplication app = null!;

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("godkänner", true)]
    [InlineData("GODKÄNNER FÖRSLAGET", true)]
    [InlineData("förskola i bergby", true)]
    [InlineData("KS 2025-1", true)]
    // Not the JSON around the clauses, nor what LIKE would take for any letter.
    [InlineData("text", false)]
    [InlineData("godk_nner", false)]
    [InlineData("100 %", false)]
    public async Task A_case_is_found_by_its_title_its_number_and_what_is_proposed_in_it(string search, bool found)
    {
        var id = await CaseWalk.Register(app);
        Assert.Equal(found, (await Found(Role.Registrar, search)).Contains(id));
    }

    [Fact]
    public async Task A_case_is_found_by_what_a_meeting_decided()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        var clerk = app.As(Role.Clerk);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(clerk, Body.Committee, new DateOnly(2025, 3, 3), Ct));
        await app.Do<AddToAgenda>(add => add.Run(clerk, meeting, id, Ct));
        Assert.Empty(await Found(Role.Clerk, "etapper"));
        await app.Do<RecordOutcome>(record => record.Run(clerk, meeting, id, Outcome.ProposeChanged, null, ["Bygg förskolan i två etapper."], Ct));

        Assert.Equal(id, Assert.Single(await Found(Role.Clerk, "Etapper")));
    }

    [Fact]
    public async Task What_the_viewer_may_not_see_is_not_found_by_its_clauses_either()
    {
        var id = await CaseWalk.Register(app);
        await app.Do<Application.Storage.ArendeDb>(async db =>
        {
            (await db.Cases.SingleAsync(c => c.Id == id, Ct)).Mark(AccessLevel.Secret);
            await db.SaveChangesAsync(Ct);
        });
        Assert.Empty(await Found(Role.Controller, "godkänner"));
        Assert.Equal(id, Assert.Single(await Found(Role.Registrar, "godkänner")));
    }

    private async Task<List<CaseId>> Found(string role, string search)
    {
        var filter = new CaseFilter(CaseScope.All, null, OnlyOpen: false, search, null);
        var (rows, _) = await app.Read(db => CaseList.Read(db, app.As(role), filter, Ct));
        Assert.Equal(rows.Count, await app.Read(db => CaseList.Count(db, app.As(role), filter, Ct)));
        return [.. rows.Select(row => row.Id)];
    }
}

public sealed class CaseSearchOnSqlite : CaseSearchContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class CaseSearchOnPostgres : CaseSearchContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
