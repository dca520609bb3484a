using Arende.Application.Cases;
using Arende.Application.Meetings;
using Arende.Application.WorkItems;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Texts;
using Arende.Web.Accounts;
using Arende.Web.Features.Home;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Home;

public sealed class MyPageTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateOnly Today = new(2025, 3, 3);
    private TestApplication app = null!;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_role_can_read_it_also_when_there_is_nothing()
    {
        foreach (var viewer in Role.All.Select(app.As))
        {
            Assert.True((await app.Read(db => Todo.Of(db, app.Definitions, viewer, Ct))).IsEmpty);
            Assert.True((await app.Read(db => GoingWrong.Of(db, viewer, Today, Ct))).IsEmpty);
            Assert.Empty(await app.Read(db => WaitingOnOthers.Of(db, app.Definitions, viewer, Ct)));
        }
    }

    [Fact]
    public async Task What_is_late_or_soon_is_told_to_its_owner_the_units_manager_and_the_controller()
    {
        var (officer, manager) = (app.As(Role.CaseOfficer), app.As(Role.Manager));
        await Add("Sen", Today.AddDays(-1), officer);
        await Add("Snart", Today.AddDays(14), officer);
        await Add("Sedan", Today.AddDays(15), officer);

        foreach (var viewer in new[] { officer, manager, app.As(Role.Controller) })
            Assert.Equal(["Sen", "Snart"], (await app.Read(db => GoingWrong.Of(db, viewer, Today, Ct))).Assignments.Select(a => a.Title));
        Assert.True((await app.Read(db => GoingWrong.Of(db, app.As(Role.Assignee), Today, Ct))).IsEmpty);
    }

    [Fact]
    public async Task The_next_meeting_of_each_body_is_the_nearest_that_has_not_been()
    {
        foreach (var (body, day) in new[] { (UsualBodies.Board, 40), (UsualBodies.Committee, 16), (UsualBodies.Committee, 2), (UsualBodies.Board, -5) })
            await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), body.Id, Today.AddDays(day), Ct));

        var next = await app.Read(db => NextMeetings.From(db, app.As(Role.Clerk), Today, Ct));

        Assert.Equal([("au", Today.AddDays(2)), ("ks", Today.AddDays(40))], next.Select(m => (m.Body.Code, m.Date)));
    }

    [Fact]
    public async Task A_meetings_cases_are_counted_as_far_as_the_reader_may_see_them()
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(app.As(Role.Clerk), UsualBodies.Board.Id, Today.AddDays(7), Ct));
        var registered = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Personalärende", AccessLevel.Secret, Case.UsualType, Ct));
        await app.Read(async db =>
        {
            var planned = await db.Meetings.Include(m => m.Agenda).SingleAsync(m => m.Id == meeting, Ct);
            db.AgendaItems.Add(planned.Add(registered, Today));
            return await db.SaveChangesAsync(Ct);
        });

        foreach (var (role, count) in new[] { (Role.Clerk, 1), (Role.BoardMember, 0), (Role.Controller, 0), (Role.Administrator, 0) })
            Assert.Equal(count, Assert.Single(await app.Read(db => NextMeetings.From(db, app.As(role), Today, Ct))).Items);
    }

    [Fact]
    public async Task A_case_that_was_sent_back_says_so_and_how_much_is_asked_for()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        Assert.Empty((await app.Read(db => Todo.Of(db, app.Definitions, app.As(Role.CaseOfficer), Ct))).Steps);
        var review = await CaseWalk.Open(app, id, "Review");
        await app.Do<CompleteWorkItem, Completion>(complete => complete.Run(
            app.As(Role.Manager), review, new WorkItemAnswer("return", "Kostnaden saknas.", ["Räkna ut kostnaden", "Fråga skolan"]), Ct));

        var step = Assert.Single((await app.Read(db => Todo.Of(db, app.Definitions, app.As(Role.CaseOfficer), Ct))).Steps);

        Assert.Equal((T.Home.CameBack.Sv, (int?)2), (step.Title.Sv, step.Unmet));
    }

    [Fact]
    public async Task The_clerk_is_sent_to_a_meeting_that_can_take_the_case_and_not_to_the_one_that_it_came_back_from()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        var clerk = app.As(Role.Clerk);
        var today = await Plan(0);
        Assert.Equal($"/meetings/{today}", (await Work()).Href);
        await app.Do<AddToAgenda>(add => add.Run(clerk, today, id, Ct));
        await app.RecordAndClose(today, id, Outcome.Postpone);

        Assert.Equal("/meetings/new", (await Work()).Href);
        var next = await Plan(14);
        Assert.Equal($"/meetings/{next}", (await Work()).Href);

        Task<MeetingId> Plan(int days) => app.Do<PlanMeeting, MeetingId>(plan => plan.Run(clerk, UsualBodies.Committee.Id, Today.AddDays(days), Ct));

        async Task<MeetingWork> Work() => Assert.Single(await app.Read(db => MeetingWork.Of(db, app.Definitions, clerk, Today, Ct)), work => work.Title.Sv.StartsWith("Sätt upp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_menu_counts_what_meetings_need_as_the_page_lists_it()
    {
        var clerk = app.As(Role.Clerk);
        await Lists(0, Today);
        var (first, second) = (await ToTheCommittee(), await ToTheCommittee());
        await Lists(1, Today);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(clerk, UsualBodies.Committee.Id, Today, Ct));
        await Lists(1, Today);
        await app.Do<AddToAgenda>(add => add.Run(clerk, meeting, first, Ct));
        await Lists(2, Today);
        await app.RecordAndClose(meeting, first, Outcome.Postpone);
        // The meeting is closed: both wait for another one, and the minutes are to be verified.
        await Lists(2, Today);
        await Lists(2, Today.AddDays(Meeting.DaysToVerify));
        await Lists(2, Today.AddDays(Meeting.DaysToVerify + 1), isLate: true);
        var later = await app.Do<PlanMeeting, MeetingId>(plan => plan.RunAnother(clerk, UsualBodies.Committee.Id, Today, another: true, Ct));
        await app.Do<AddToAgenda>(add => add.Run(clerk, later, second, Ct));
        await Lists(3, Today);
        await app.Do<RecordOutcome>(record => record.Run(clerk, later, second, Outcome.Postpone, null, [], Ct));
        await Lists(3, Today);
        await Lists(3, Today.AddDays(1), isLate: true);

        foreach (var role in Role.All.Where(role => role != Role.Clerk)) Assert.Equal(0, (await Menu(app.As(role), Today)).Meetings);

        async Task<CaseId> ToTheCommittee()
        {
            var id = await CaseWalk.Register(app);
            await CaseWalk.ToTheCommittee(app, id);
            return id;
        }

        async Task Lists(int lines, DateOnly today, bool isLate = false)
        {
            var listed = await app.Read(db => MeetingWork.Of(db, app.Definitions, clerk, today, Ct));
            var menu = await Menu(clerk, today);
            Assert.Equal((lines, lines, isLate), (listed.Count, menu.Meetings, menu.IsLate));
            Assert.Equal(isLate, listed.Any(line => line.Due < today));
        }

        Task<MenuCounts> Menu(Viewer viewer, DateOnly day) => app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, viewer, StockholmTime.StartOfDay(day).AddHours(12), Ct));
    }

    [Fact]
    public async Task A_step_is_urgent_in_the_menu_from_the_day_after_it_was_due_whatever_the_hour_at_which_it_came()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        var manager = app.As(Role.Manager);
        var review = await CaseWalk.Open(app, id, "Review");
        var due = (await app.Read(db => db.WorkItems.SingleAsync(item => item.Id == review, Ct))).DueAt!.Value;

        Assert.False((await At(StockholmTime.StartOfDay(StockholmTime.DateAt(due).AddDays(1)).AddSeconds(-1))).IsLate);
        Assert.True((await At(StockholmTime.StartOfDay(StockholmTime.DateAt(due).AddDays(1)))).IsLate);

        Task<MenuCounts> At(DateTimeOffset now) => app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, manager, now, Ct));
    }

    [Fact]
    public async Task An_owner_who_is_missing_is_asked_for_by_who_follows_up()
    {
        var (controller, manager, officer) = (app.As(Role.Controller), app.As(Role.Manager), app.As(Role.CaseOfficer));
        await AddUnowned("Rita en ny lekplats", manager.UnitId, AccessLevel.Open);
        await AddUnowned("Bygg om hamnen", app.As(Role.Assignee).UnitId, AccessLevel.Open);
        await AddUnowned("Utred personalärendet", app.As(Role.Assignee).UnitId, AccessLevel.Secret);

        Assert.Equal((2, 1), await Asked(controller));
        Assert.Equal((1, 1), await Asked(manager));
        Assert.Equal((0, 0), await Asked(officer));

        await app.Read(async db =>
        {
            foreach (var one in await db.Assignments.ToListAsync(Ct)) one.Give(one.UnitId, officer.PersonId);
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal((0, 0), await Asked(controller));

        async Task<(int Unowned, int OnMyPage)> Asked(Viewer viewer)
        {
            var menu = await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, viewer, app.Clock.GetUtcNow(), Ct));
            return (menu.Unowned, menu.MyPage);
        }

        Task AddUnowned(string title, UnitId unit, AccessLevel access) => app.Read(db =>
        {
            db.Assignments.Add(new Assignment(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, unit, access));
            return db.SaveChangesAsync(Ct);
        });
    }

    private Task<int> Add(string title, DateOnly day, Viewer owner) => app.Read(db =>
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, owner.UnitId, AccessLevel.Open);
        assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        assignment.Give(owner.UnitId, owner.PersonId);
        db.Assignments.Add(assignment);
        return db.SaveChangesAsync(Ct);
    });
}
