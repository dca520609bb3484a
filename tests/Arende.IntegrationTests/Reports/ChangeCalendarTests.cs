using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

public sealed class ChangeCalendarTests : IAsyncLifetime
{
    private static readonly RecurringFacts facts = new("oktober", "October", PeriodKind.MonthlyReport, "10-31", "11-02", "11-20") { WorkingDaysBefore = 8 };
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_change_holds_for_the_next_opening_and_not_for_a_period_that_is_open()
    {
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 11, 1, 8, 0, 0, TimeSpan.Zero));
        await app.Do<OpenReportingPeriods, int>(open => open.Run(Ct));

        await Change(await October(), facts);

        Assert.Equal(("11-02", "11-20", 8), await app.Read(db => db.RecurringPeriods.Where(p => p.Key == "oct").Select(p => ValueTuple.Create(p.OpensOn, p.DueOn, p.WorkingDaysBefore!.Value)).SingleAsync(Ct)));
        Assert.Equal(new DateOnly(2025, 11, 24), await app.Read(db => db.ReportingPeriods.Select(p => p.DueOn).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_who_change_a_period_at_once_the_second_is_told()
    {
        var seen = await October();
        await Change(seen, facts);

        await Assert.ThrowsAsync<LostRaceException>(() => Change(seen, facts with { DueOn = "11-10" }));

        Assert.Equal("11-20", (await October()).DueOn);
    }

    [Fact]
    public async Task A_board_has_a_period_of_an_end_once()
    {
        await Add("06-30", "07-01", "07-20");

        Assert.Equal(Rule.PeriodKeyIsTaken, (await Assert.ThrowsAsync<BrokenRuleException>(() => Add("06-30", "07-01", "07-20"))).Rule);
        // That of the usual calendar has another key.
        Assert.Equal(Rule.PeriodKeyIsTaken, (await Assert.ThrowsAsync<BrokenRuleException>(() => Add("10-31", "11-02", "11-20"))).Rule);

        Task Add(string end, string opens, string due) => app.Do<ChangeCalendar>(use => use.Run(app.As(Role.Controller), new TypedPeriod(UsualBodies.Board.Id, null, end, facts with { PeriodEnd = end, OpensOn = opens, DueOn = due }, 0), Ct));
    }

    private Task<RecurringPeriod> October() => app.Read(db => db.RecurringPeriods.AsNoTracking().SingleAsync(p => p.Key == "oct", Ct));

    private Task Change(RecurringPeriod seen, RecurringFacts said) =>
        app.Do<ChangeCalendar>(use => use.Run(app.As(Role.Controller), new TypedPeriod(UsualBodies.Board.Id, seen.Id, "", said, seen.Version), Ct));
}
