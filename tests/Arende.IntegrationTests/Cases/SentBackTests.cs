using Arende.Application.Meetings;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Arende.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Cases;

/// <summary>What a meeting sent back: the case's page says which meeting and why, and its § stays on the meeting's page.</summary>
public sealed class SentBackTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_committee_is_named_with_its_day_its_paragraph_and_its_reason()
    {
        var (id, _) = await SentBackByCommittee();

        var back = await Shown(id);

        Assert.Equal(($"{UsualBodies.Committee.SwedishName} återremitterade ärendet 4\u00a0mars 2025, §\u00a01", "Det behövs mer.", true), (back!.Said.Sv, back.Quote, back.IsByMeeting));
    }

    [Fact]
    public async Task A_reviewer_who_sends_it_back_after_the_meeting_did_is_named_instead()
    {
        var (id, walk) = await SentBackByCommittee();
        foreach (var condition in (await app.Read(db => db.Cases.Include(c => c.Conditions).SingleAsync(c => c.Id == id, Ct))).Conditions)
            await app.Do<Application.Cases.TickCondition>(tick => tick.Run(app.As(Role.CaseOfficer), id, condition.Id, true, Ct));
        app.Clock.SetUtcNow(app.Clock.GetUtcNow().AddDays(1));
        await walk.Complete(id, "WriteDraft", Role.CaseOfficer, "submit");
        await walk.Complete(id, "Review", Role.Manager, "return", "Kostnaden saknas.");

        Assert.Equal("Kostnaden saknas.", (await Shown(id))!.Quote);
    }

    [Fact]
    public async Task A_member_reads_the_paragraph_though_the_case_is_a_draft_again_and_only_of_an_open_case()
    {
        var (id, _) = await SentBackByCommittee();
        var meeting = await app.Read(db => db.Meetings.Where(m => m.Agenda.Any(item => item.CaseId == id)).Select(m => m.Id).SingleAsync(Ct));

        var line = Assert.Single(await Lines());
        Assert.Equal((Outcome.SendBack, false), (line.InEffect, line.IsReadable));

        await app.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Unit), Ct));
        Assert.Empty(await Lines());

        Task<IReadOnlyList<AgendaLine>> Lines() => app.Read(db => Agenda.Lines(db, app.As(Role.BoardMember), meeting, Ct));
    }

    private async Task<(CaseId, BoardWalk)> SentBackByCommittee()
    {
        var (id, walk) = (await CaseWalk.Register(app), new BoardWalk(app));
        await CaseWalk.ToTheCommittee(app, id);
        await walk.Meet(UsualBodies.Committee, id, 1);
        await walk.Record(UsualBodies.Committee, id, Outcome.SendBack);
        return (id, walk);
    }

    private Task<SentBack?> Shown(CaseId id) => app.Read(async db =>
    {
        var decisions = await CaseDecision.Of(db, app.Definitions, id, StockholmTime.Today(app.Clock), Ct);
        return await SentBack.Of(db, (await CaseFlow.Read(db, app.Definitions, id, Ct))!, decisions, Ct);
    });
}
