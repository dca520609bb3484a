using Arende.Application.Bodies;
using Arende.Application.Meetings;
using Arende.Application.Notices;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notices;

/// <summary>The council's meetings on the notice board (KL 5:13, 8:10 p. 1).</summary>
public sealed class AnnouncementTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => StockholmTime.Today(app.Clock);

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        await app.Do<ArendeDb>(async db => await app.Do<KeptBodies>(kept => KeepBodies.Run(db, new BodySettings(null, councilMeetsHere: true), kept, app.Clock, Ct)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_hangs_until_its_day_is_over()
    {
        await PutUp();

        Assert.Equal(["Budget"], Assert.Single(await Hanging(Today.AddDays(10))).Items);
        Assert.Empty(await Hanging(Today.AddDays(11)));
    }

    [Fact]
    public async Task One_hangs_of_a_day_and_a_new_one_when_it_has_been_taken_down()
    {
        var id = await PutUp();
        Assert.Equal(Rule.MeetingIsAnnounced, (await Assert.ThrowsAsync<BrokenRuleException>(PutUp)).Rule);

        await app.Do<TakeDownAnnouncement>(use => use.Run(app.As(Role.Clerk), id, Ct));
        await PutUp();

        Assert.Single(await Hanging(Today));
    }

    [Fact]
    public async Task Only_the_councils_meetings_are_announced_and_by_a_clerk()
    {
        Assert.Equal(Rule.OnlyCouncilIsAnnounced, (await Assert.ThrowsAsync<BrokenRuleException>(() => PutUp(UsualBodies.Board.Id, Role.Clerk))).Rule);
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => PutUp(UsualBodies.Council.Id, Role.CaseOfficer))).Rule);
    }

    [Fact]
    public async Task A_day_that_is_not_the_meetings_is_refused_in_words()
    {
        var meeting = await app.Do<PlanMeeting, MeetingId>(use => use.Run(app.As(Role.Clerk), UsualBodies.Council.Id, Today.AddDays(10), Ct));

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => app.Do<PutUpAnnouncement, AnnouncementId>(use =>
            use.Run(app.As(Role.Clerk), UsualBodies.Council.Id, meeting, Announced(Today.AddDays(11)), Ct)));

        Assert.Equal(Rule.AnnouncedMeetingIsOnAnotherDay, refused.Rule);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meeting_that_is_moved_or_cancelled_is_announced_no_more(bool isMoved)
    {
        var day = Today.AddDays(10);
        var meeting = await app.Do<PlanMeeting, MeetingId>(use => use.Run(app.As(Role.Clerk), UsualBodies.Council.Id, day, Ct));
        await app.Do<PutUpAnnouncement, AnnouncementId>(use => use.Run(app.As(Role.Clerk), UsualBodies.Council.Id, meeting, Announced(day), Ct));

        if (isMoved) await app.Do<MoveMeeting>(use => use.Run(app.As(Role.Clerk), meeting, day.AddDays(7), another: false, Ct));
        else await app.Do<CancelMeeting>(use => use.Run(app.As(Role.Clerk), meeting, "För få ärenden", Ct));

        Assert.Empty(await Hanging(Today));
    }

    [Fact]
    public async Task A_silence_of_the_board_while_it_hung_is_told_to_the_clerks()
    {
        await PutUp();
        await app.Do<NoteBoardAnswered>(use => use.Run(Ct));
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        await app.Do<NoteBoardAnswered>(use => use.Run(Ct));

        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(Ct)));
        var judged = Assert.Single(await app.Read(async db => await SilenceToJudge.Of(db, await BoardLog.Read(db, Ct), Ct)));
        Assert.Single(judged.Announcements);
    }

    private Task<AnnouncementId> PutUp() => PutUp(UsualBodies.Council.Id, Role.Clerk);

    private Task<AnnouncementId> PutUp(BodyId body, string role) => app.Do<PutUpAnnouncement, AnnouncementId>(use =>
        use.Run(app.As(role), body, null, Announced(Today.AddDays(10)), Ct));

    private static AnnouncedMeeting Announced(DateOnly day) => new(day, new TimeOnly(18, 0), "Kommunhuset", ["Budget"]);

    private Task<List<Announcement>> Hanging(DateOnly day) => app.Read(db => db.Announcements.AsNoTracking().OnBoard(day).ToListAsync(Ct));
}
