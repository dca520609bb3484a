using Arende.Application.Meetings;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>A year's meetings at once, and which of them a draft still reaches.</summary>
public sealed class PlanMeetingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_day_becomes_one_meeting_however_often_it_is_sent()
    {
        await using var app = await TestApplication.OnSqlite();
        DateOnly[] days = [new(2025, 5, 5), new(2025, 6, 2), new(2025, 5, 5)];
        Assert.Equal(2, await Plan(app, UsualBodies.Board.Id, days));
        Assert.Equal(1, await Plan(app, UsualBodies.Board.Id, [.. days, new(2025, 9, 1)]));
        Assert.Equal([new DateOnly(2025, 5, 5), new(2025, 6, 2), new(2025, 9, 1)], await app.Read(db => db.Meetings.OrderBy(m => m.Date).Select(m => m.Date).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Where_the_next_meeting_can_not_be_met_the_first_one_that_can_is_known()
    {
        await using var app = await TestApplication.OnSqlite();
        await Plan(app, UsualBodies.Board.Id, [new(2025, 3, 10), new(2025, 4, 14), new(2025, 6, 2)]);
        await Plan(app, UsualBodies.Committee.Id, [new(2025, 4, 2)]);

        var plans = await app.Do<BackwardPlans, IReadOnlyList<MeetingPlan>>(async backward => backward.ToCome(UsualBodies.Board.Id, new(2025, 3, 3), await backward.CalendarFrom(new(2025, 3, 3), Ct)));
        // No committee meets in time for the first; for the last none is needed but the earlier one.
        Assert.Equal([(new(2025, 3, 10), false), (new(2025, 4, 14), true), (new DateOnly(2025, 6, 2), true)], plans.Select(plan => (plan.Plan.Steps[^1].On, plan.Plan.CanBeMet(new(2025, 3, 3)))));
    }

    private static Task<int> Plan(TestApplication app, BodyId body, params DateOnly[] days) => app.Do<PlanMeetings, int>(plan => plan.Run(app.As(Role.Clerk), body, days, Ct));
}
