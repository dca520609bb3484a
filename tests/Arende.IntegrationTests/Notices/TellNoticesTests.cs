using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

/// <summary>Which notice lets a case go on: that of the minutes of its latest decision, while it is up.</summary>
public sealed class TellNoticesTests : IAsyncLifetime
{
    private static readonly DateOnly BoardMeets = new(2025, 12, 8);
    private static readonly DateOnly Posted = new(2025, 12, 10);
    private TestApplication app = null!;
    private BeforeWrites store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite(services => services.Wrap<ITransitionStore>(inner => store = new BeforeWrites(inner)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_notice_that_is_down_lets_no_case_go_on_that_comes_to_its_wait()
    {
        var (meeting, _) = await Verified(1);
        await PutUpUntold(meeting, notice => notice.NoteGap(Posted, Posted, Clerk.PersonId, app.Clock.GetUtcNow()));

        Assert.Equal(0, await Tell(Posted));
        Assert.Equal(1, await Waiting("NoticePosted"));
    }

    [Fact]
    public async Task The_notice_of_an_earlier_meeting_does_not_let_a_case_go_on_that_was_decided_again()
    {
        var (meeting, cases) = await Verified(1);
        var earlier = new Meeting(UsualBodies.Board, BoardMeets.AddDays(-7)).Decided(cases[0], 7, Outcome.ReferToCouncil, [Clause.Of(1, "Anta avgifterna.")]);
        earlier.Verify(BoardMeets, BoardMeets);
        await app.Do<ArendeDb>(async db =>
        {
            db.Meetings.Add(earlier);
            await db.SaveChangesAsync(Ct);
        });

        await NoticeBoard.PutUp(app, earlier.Id, Posted);
        Assert.Equal((1, 0), (await Waiting("NoticePosted"), await Tell(Posted)));

        await NoticeBoard.PutUp(app, meeting, Posted);
        Assert.Equal((0, 1), (await Waiting("NoticePosted"), await Waiting("NoticeOver")));
    }

    /// <summary>The process ends after the first of three: the next run finds the other two, and tells each once.</summary>
    [Fact]
    public async Task A_run_that_is_broken_off_between_two_cases_is_taken_up_where_it_stood()
    {
        var (meeting, _) = await Verified(3);
        await NoticeBoard.PutUp(app, meeting, Posted);
        var written = 0;
        store.Asks = rows =>
        {
            if (rows is TransitionRows && ++written == 2) throw new OperationCanceledException("The process was ended.");
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => Tell(new(2026, 1, 3)));
        Assert.Equal(2, await Waiting("NoticeOver"));

        store.Asks = _ => { };
        Assert.Equal(2, await Tell(new(2026, 1, 3)));
        Assert.Equal(0, await Tell(new(2026, 1, 3)));

        Assert.Equal(3, await app.Read(db => db.WorkItems.CountAsync(w => w.TaskName == "ConfirmLegalForce" && w.State == WorkItemState.Open, Ct)));
        Assert.Equal(3, await app.Read(db => db.History.CountAsync(h => h.Kind == HistoryKind.AppealPeriodEnded, Ct)));
    }

    // As a node left it that ended before it told the cases of it.
    private Task PutUpUntold(MeetingId meeting, Action<Notice> then) => app.Do<ArendeDb>(async db =>
    {
        var notice = await db.Notices.SingleAsync(n => n.MeetingId == meeting, Ct);
        notice.PutUp(Posted, Posted, "Kommunkansliet", []);
        then(notice);
        await db.SaveChangesAsync(Ct);
    });

    private async Task<(MeetingId, IReadOnlyList<CaseId>)> Verified(int count)
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Board.Id, BoardMeets, Ct));
        var cases = new List<CaseId>();
        for (var one = 0; one < count; one++)
        {
            var id = await CaseWalk.Register(app, "direct-to-board");
            foreach (var (task, role, outcome) in new[] { ("WriteDraft", Role.CaseOfficer, "submit"), ("Review", Role.Manager, "approve"), ("SignDirector", Role.Director, "sign"), ("SignFinance", Role.FinanceDirector, "sign"), ("CheckForBoard", Role.Registrar, "ready") })
                await CaseWalk.Complete(app, id, task, role, outcome);
            await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
            cases.Add(id);
        }
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(Posted).AddHours(9));
        foreach (var id in cases) await app.RecordAndClose(meeting, id, Outcome.Approve);
        await app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Posted, Ct));
        return (meeting, cases);
    }

    private Task<int> Tell(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(9));
        return app.Do<TellNotices, int>(tell => tell.Run(Ct));
    }

    private Task<int> Waiting(string @event) => app.Read(db => db.EventWaits.CountAsync(wait => wait.EventName == @event, Ct));
}
