using Arende.Application.Meetings;
using Arende.Application.Notifications;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

public sealed class RemindOfAgendasTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private MeetingId meeting;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        meeting = await app.PlanCommittee();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Two_weeks_before_and_not_earlier_those_who_write_agendas_are_told_once()
    {
        At(AgendaWorld.Day.AddDays(-17));
        Assert.Equal(0, await Remind());
        At(AgendaWorld.Day.AddDays(-14));
        Assert.Equal(1, await Remind());
        Assert.Equal(0, await Remind());
        Assert.Equal(1, await Lines(Role.Clerk));
        Assert.Equal(1, await Lines(Role.Registrar));
        Assert.Equal(0, await Lines(Role.Controller));
    }

    [Fact]
    public async Task Nothing_is_told_on_a_day_off()
    {
        At(AgendaWorld.Day.AddDays(-9));
        Assert.Equal(DayOfWeek.Saturday, AgendaWorld.Day.AddDays(-9).DayOfWeek);
        Assert.Equal(0, await Remind());
    }

    [Fact]
    public async Task The_line_goes_when_the_agenda_has_a_case()
    {
        At(AgendaWorld.Day.AddDays(-14));
        await Remind();
        var id = await app.WaitsForCommittee("Badplatsen");
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, id, Ct));
        Assert.Equal(0, await Lines(Role.Clerk));
        Assert.Equal(0, await Remind());
    }

    private void At(DateOnly day) => app.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.Zero));

    private Task<int> Remind() => app.Do<RemindOfAgendas, int>(remind => remind.Run(Ct));

    private Task<int> Lines(string role) => app.Read(db => InboxMatters.Of(db, app.As(role), Arende.Domain.Calendar.StockholmTime.Today(app.Clock)).CountAsync(n => n.Kind == NotificationKind.AgendaIsEmpty, Ct));
}
