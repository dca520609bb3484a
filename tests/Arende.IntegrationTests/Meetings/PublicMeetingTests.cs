using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Which meetings anybody sees, and from when their agenda.</summary>
public sealed class PublicMeetingTests : IAsyncLifetime
{
    private static readonly DateOnly Meets = new(2025, 12, 8);
    private static readonly LeadTimes Times = new();
    private static readonly PublicMeetingOptions Shown = new() { Shown = true, Days = 30 };
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task None_is_shown_before_the_municipality_says_so()
    {
        var id = await Plan(UsualBodies.Board);

        Assert.Empty(await All(new PublicMeetingOptions(), Meets));
        Assert.Null(await app.Read(db => PublicMeeting.Find(db, id, new PublicMeetingOptions(), Meets, Ct)));
    }

    [Fact]
    public async Task It_is_gone_when_its_days_have_passed()
    {
        await Plan(UsualBodies.Board);

        Assert.Single(await All(Shown, Meets.AddDays(30)));
        Assert.Empty(await All(Shown, Meets.AddDays(31)));
    }

    [Fact]
    public async Task The_councils_own_meetings_are_not_shown()
    {
        await Plan(UsualBodies.Council);

        Assert.Empty(await All(Shown, Meets));
    }

    [Fact]
    public async Task Its_agenda_is_shown_from_the_day_of_its_summons()
    {
        var id = await Plan(UsualBodies.Board, await CaseWalk.Register(app, "direct-to-board"));
        var meeting = (await app.Read(db => PublicMeeting.Find(db, id, Shown, Meets, Ct)))!;
        var summons = meeting.SummonedOn(Times);

        Assert.Empty(await app.Read(db => meeting.Agenda(db, Times, summons.AddDays(-1), Ct)));
        Assert.Equal([new PublicAgendaItem(1, "Ny förskola i Bergby")], await app.Read(db => meeting.Agenda(db, Times, summons, Ct)));
    }

    [Theory]
    [InlineData(AccessLevel.Unit)]
    [InlineData(AccessLevel.Secret)]
    public async Task Of_a_case_that_is_not_open_to_everybody_the_number_alone_is_read(AccessLevel access)
    {
        var c = await CaseWalk.Register(app, "direct-to-board");
        await app.Read(db => db.Cases.Where(one => one.Id == c).ExecuteUpdateAsync(set => set.SetProperty(one => one.Access, access), Ct));
        var id = await Plan(UsualBodies.Board, c);

        var items = await app.Read(async db => await (await PublicMeeting.Find(db, id, Shown, Meets, Ct))!.Agenda(db, Times, Meets, Ct));

        Assert.Equal([new PublicAgendaItem(1, null)], items);
    }

    private Task<IReadOnlyList<PublicMeeting>> All(PublicMeetingOptions options, DateOnly today) => app.Read(db => PublicMeeting.All(db, options, today, Ct));

    private async Task<MeetingId> Plan(Body body, params CaseId[] cases)
    {
        var meeting = new Meeting(body, Meets);
        foreach (var id in cases) meeting.Add(id, Meets.AddDays(-20));
        await app.Do<ArendeDb>(async db =>
        {
            db.Add(meeting);
            await db.SaveChangesAsync(Ct);
        });
        return meeting.Id;
    }
}
