using Arende.Application.History;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>A § is verified at once while its meeting goes on.</summary>
public sealed class VerifyAtOnceTests : IAsyncLifetime
{
    TestApplication app = null!;
    BoardWalk walk = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Viewer Clerk => app.As(Role.Clerk);
    DateOnly Today => StockholmTime.Today(app.Clock);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        walk = new BoardWalk(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_takes_effect_and_has_its_notice_while_the_rest_of_the_meeting_stays_open()
    {
        var (meeting, cases) = await Session(3);
        await Enter(meeting, cases[0]);
        await Enter(meeting, cases[1]);

        await AtOnce(meeting, cases[1]);

        var held = await Held(meeting);
        Assert.False(held.IsClosed);
        Assert.Equal([1, 2, null], held.InOrder.Select(item => item.Paragraph));
        Assert.Equal([null, Outcome.Approve, null], held.InOrder.Select(item => item.Outcome));
        Assert.Equal([2], (await app.Read(db => db.Notices.SingleAsync(Ct))).Paragraphs!);
        Assert.True(await app.Read(db => db.DistributionRows.AnyAsync(row => row.CaseId == cases[1], Ct)));
        Assert.False(await app.Read(db => db.DistributionRows.AnyAsync(row => row.CaseId == cases[0], Ct)));
    }

    [Fact]
    public async Task The_rest_gets_the_numbers_after_it_and_has_a_notice_of_its_own()
    {
        var (meeting, cases) = await Session(3);
        await Enter(meeting, cases[0]);
        await AtOnce(meeting, cases[0]);
        await Enter(meeting, cases[1]);
        await Enter(meeting, cases[2]);

        await app.Do<CloseMeeting>(close => close.Run(Clerk, meeting, null, Ct));
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Today, Ct));

        var held = await Held(meeting);
        Assert.Equal([1, 2, 3], held.InOrder.Select(item => item.Paragraph));
        Assert.Equal(2, await app.Read(db => db.Notices.CountAsync(n => n.MeetingId == meeting, Ct)));
        Assert.Equal([true, false, false], held.InOrder.Select(item => item.IsVerifiedAtOnce));
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_refusal_takes_no_number()
    {
        var (meeting, cases) = await Session(2);
        await Enter(meeting, cases[1]);
        Assert.Equal(Rule.ItemsBeforeLackOutcome, (await Assert.ThrowsAsync<BrokenRuleException>(() => AtOnce(meeting, cases[1]))).Rule);
        await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [cases[1]], Today.AddDays(1), null, Ct)));
        await Enter(meeting, cases[0]);
        Assert.Equal(Rule.VerifiedInFuture, (await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [cases[0]], Today.AddDays(1), null, Ct)))).Rule);

        await AtOnce(meeting, cases[0]);

        Assert.Equal([1, null], (await Held(meeting)).InOrder.Select(item => item.Paragraph));
    }

    [Fact]
    public async Task What_another_clerk_entered_since_is_not_verified_unseen()
    {
        var (meeting, cases) = await Session(2);
        await Enter(meeting, cases[0]);
        var seen = (await Held(meeting)).Version;
        await app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, cases[0], Outcome.Postpone, null, [], Ct));

        await Assert.ThrowsAsync<LostRaceException>(() => app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [cases[0]], Today, seen, Ct)));

        Assert.All((await Held(meeting)).Agenda, item => Assert.Null(item.Paragraph));
    }

    [Fact]
    public async Task Two_meetings_of_the_body_at_the_same_moment_get_no_number_twice_and_leave_none_out()
    {
        var (first, cases) = await Session(2);
        var (second, others) = await Session(2, another: true);
        await Enter(first, cases[0]);
        foreach (var id in others) await Enter(second, id);

        await Task.WhenAll(AtOnce(first, cases[0]), app.Do<CloseMeeting>(close => close.Run(Clerk, second, null, Ct)));
        await Enter(first, cases[1]);
        await app.Do<CloseMeeting>(close => close.Run(Clerk, first, null, Ct));

        var given = await app.Read(db => db.AgendaItems.Where(item => item.MeetingId == first || item.MeetingId == second).Select(item => item.Paragraph!.Value).ToListAsync(Ct));
        Assert.Equal([1, 2, 3, 4], given.Order());
    }

    [Fact]
    public async Task What_is_postponed_though_its_case_has_gone_another_way_holds_nobody_up()
    {
        var (meeting, gone) = (new Meeting(UsualBodies.Board, Today), await CaseWalk.Register(app));
        meeting.Add(gone, meeting.Date);
        await app.Do<ArendeDb>(async db =>
        {
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync(Ct);
        });
        await app.Do<RecordOutcome>(record => record.Run(Clerk, meeting.Id, gone, Outcome.Postpone, null, [], Ct));

        await AtOnce(meeting.Id, gone);

        Assert.Equal((Outcome.Postpone, true), (await Held(meeting.Id)).Agenda.Select(item => (item.Outcome!.Value, item.IsVerifiedAtOnce)).Single());
        Assert.Equal(1, await app.Read(db => db.History.CountAsync(h => h.SubjectId == gone.Value && h.Kind == HistoryKind.MeetingOutcome, Ct)));
    }

    async Task<(MeetingId, IReadOnlyList<CaseId>)> Session(int items, bool another = false)
    {
        var cases = new List<CaseId>();
        for (var i = 0; i < items; i++)
        {
            var id = await walk.Import("Kommunstyrelsen beslutar:\n\n1. Godkänna rapporten.", title: $"Rapport {i + 1}{another}");
            await walk.ToTheCommittee(id);
            await walk.Record(UsualBodies.Committee, id, Outcome.Propose);
            cases.Add(id);
        }
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Board.Id, Today.AddDays(1), Ct));
        foreach (var id in cases) await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Today.AddDays(1)).AddHours(12));
        return (meeting, cases);
    }

    Task Enter(MeetingId meeting, CaseId id) => app.Do<RecordOutcome>(record => record.Run(Clerk, meeting, id, Outcome.Approve, null, [], Ct));

    Task AtOnce(MeetingId meeting, CaseId id) => app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [id], Today, null, Ct));

    Task<Meeting> Held(MeetingId id) => app.Read(db => db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == id, Ct));
}
