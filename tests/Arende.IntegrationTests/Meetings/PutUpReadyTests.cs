using Arende.Application;
using Arende.Application.Meetings;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

public sealed class PutUpReadyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_ready_comes_between_the_standing_items_in_the_order_of_the_rules_and_the_rest_is_held_back()
    {
        await using var app = await TestApplication.OnSqlite(services => services.Configure<ArendeOptions>(options => options.Agendas["au"] = new AgendaRules { Order = AgendaOrder.ByNumber, Opening = ["Upprop"], Closing = ["Övrigt"] }));
        var (first, held, last) = (await app.WaitsForCommittee("Badplatsen"), await app.WaitsForCommittee("Bryggan", isReady: false), await app.WaitsForCommittee("Bron"));
        var meeting = await app.PlanCommittee();

        for (var time = 0; time < 2; time++) Assert.Equal(time == 0 ? 2 : 0, await app.Do<PutUpReady, int>(putUp => putUp.Run(app.As(Role.Clerk), meeting, Ct)));

        Assert.Equal(["Upprop", "Badplatsen", "Bron", "Övrigt"], (await app.Agenda(meeting)).Select(item => item.Title));
        Assert.DoesNotContain(await app.Agenda(meeting), item => item.Case?.Id == held);
        var lacks = await app.Read(db => AgendaReadiness.Of(db, app.Definitions, [held], Ct));
        Assert.Equal(ReadinessCheck.Recipients, Assert.Single(lacks[held].Readiness.Missing).Check);
    }

    [Fact]
    public async Task What_is_put_up_after_the_bodys_stop_time_is_marked_late()
    {
        await using var app = await TestApplication.OnSqlite(services => services.Configure<ArendeOptions>(options => options.Agendas["AU"] = new AgendaRules { StopDays = 5, StopHour = new TimeOnly(12, 0) }));
        var (early, late) = (await app.WaitsForCommittee("Badplatsen"), await app.WaitsForCommittee("Bryggan"));
        var meeting = await app.PlanCommittee();
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 17, 10, 59, 0, TimeSpan.Zero));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, early, Ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 17, 11, 0, 0, TimeSpan.Zero));
        await app.Do<AddToAgenda>(add => add.Run(app.As(Role.Clerk), meeting, late, Ct));

        Assert.Equal([(early, false), (late, true)], await app.Read(async db => (await db.AgendaItems.Where(item => item.MeetingId == meeting).OrderBy(item => item.Number).ToListAsync(Ct)).Select(item => (item.CaseId, item.IsLate)).ToList()));
    }
}
