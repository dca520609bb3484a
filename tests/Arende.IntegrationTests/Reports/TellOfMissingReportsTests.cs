using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reports;

/// <summary>Who is told, and of which reports, when their units haven't reported: the office has a manager, the building office none.</summary>
public sealed class TellOfMissingReportsTests : IAsyncLifetime
{
    private readonly SentMails sent = new();
    private TestApplication app = null!;
    private Assignment office = null!;
    private Assignment building = null!;
    private AskedPeriod period = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent));
        office = await AskedPeriod.Assign(app, "Arkivet", app.As(Role.Manager).UnitId);
        building = await AskedPeriod.Assign(app, "Kajen", app.As(Role.Assignee).UnitId);
        period = await AskedPeriod.Open(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(7, false)]
    [InlineData(28, true)]
    public async Task A_director_is_told_of_units_with_a_manager_when_the_directors_step_has_come(int daysLate, bool ofAll)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay((await period.Read()).DueOn.AddDays(daysLate)).AddHours(8));

        await Tell(Role.Director);

        var text = Assert.Single(await sent.From(app)).Text!;
        Assert.Contains("Kajen", text, StringComparison.Ordinal);
        Assert.Equal(ofAll, text.Contains("Arkivet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_whose_own_unit_has_reported_is_not_told_of_others_and_has_no_line_left()
    {
        await Tell(Role.Manager);
        Assert.Equal([NotificationKind.ReportsMissing], await Inbox(Role.Manager));
        await period.Answer(office, AssignmentStatus.OnPlan, "Går bra.");

        await Tell(Role.Manager, round: 2);

        Assert.Empty(await Inbox(Role.Manager));
        Assert.Equal(1, await app.Read(db => db.Notifications.CountAsync(n => n.Kind == NotificationKind.ReportsMissing, Ct)));
    }

    private Task Tell(string role, int round = 1) => app.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<IEventHandler<StatusReportsMissing>>().Handle(new StatusReportsMissing(period.Id.Value, app.As(role).PersonId.Value, round), Ct);
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    });

    private Task<List<NotificationKind>> Inbox(string role) => app.Read(db =>
        InboxMatters.Of(db, app.As(role), StockholmTime.Today(app.Clock)).Where(n => n.Kind == NotificationKind.ReportsMissing).Select(n => n.Kind).ToListAsync(Ct));
}
