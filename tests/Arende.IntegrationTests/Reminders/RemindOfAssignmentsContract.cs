using Arende.Application.Mail;
using Arende.Application.Reminders;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reminders;

/// <summary>The pass over the set, whose statement is written by hand, on both databases.</summary>
public abstract class RemindOfAssignmentsContract : IAsyncLifetime
{
    private readonly SentMails sent = new();
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await Start(services => services.AddSingleton<IMailTransport>(sent));

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return app.DisposeAsync();
    }

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    [Fact]
    public async Task Each_step_of_the_ladder_is_mailed_once_on_its_day()
    {
        await Add("Lekplatsen");
        var mailedOn = new List<string>();
        for (var day = new DateOnly(2025, 4, 28); day <= new DateOnly(2025, 6, 10); day = day.AddDays(1))
        {
            var before = sent.All.Count;
            await Pass(day);
            Assert.Equal(0, await Pass(day));
            mailedOn.AddRange((await sent.From(app)).Skip(before).Where(mail => mail.PersonId == app.As(Role.CaseOfficer).PersonId).Select(_ => day.ToString("MM-dd", null)));
        }
        Assert.Equal(["05-02", "05-19", "05-26", "05-30", "06-02", "06-09"], mailedOn);
    }

    [Fact]
    public async Task Run_three_weeks_late_each_gets_one_mail_with_all_as_it_stands()
    {
        await Add("Lekplatsen");
        await Add("Badplatsen", due: "1 juli 2025");
        await Add("Skidspåret", due: null);
        await Add("Klart", done => done.Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));
        await Add("Föreslaget", proposed => proposed.AwaitDecision());

        Assert.Equal(2, await Pass(new DateOnly(2025, 6, 23)));
        await sent.From(app);

        var mails = sent.All.ToDictionary(mail => mail.PersonId!.Value, mail => mail.Text!);
        Assert.Equal(new[] { Role.CaseOfficer, Role.Manager, Role.Director }.Select(role => app.As(role).PersonId).ToHashSet(), mails.Keys.ToHashSet());
        Assert.All(["Lekplatsen, skulle vara klart 2 juni 2025", "Badplatsen, ska vara klart 1 juli 2025 (om 8 dagar)"], line => Assert.Contains(line, mails[app.As(Role.CaseOfficer).PersonId], StringComparison.Ordinal));
        Assert.Contains("Lekplatsen, skulle vara klart 2 juni 2025, hos Person caseOfficer", mails[app.As(Role.Manager).PersonId], StringComparison.Ordinal);
        Assert.DoesNotContain("Badplatsen", mails[app.As(Role.Director).PersonId], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_in_one_morning_tell_and_mail_each_once_and_under_one_message_id()
    {
        foreach (var number in Enumerable.Range(1, 40)) await Add($"Uppdrag {number}");
        app.Clock.SetUtcNow(Domain.Calendar.StockholmTime.StartOfDay(new DateOnly(2025, 6, 23)).AddHours(6));

        var reminded = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => app.Do<RemindOfAssignments, int>(job => job.Run(Ct)), Ct)));

        Assert.Equal(40, reminded.Sum());
        await sent.From(app);
        var mails = await app.Read(db => db.Mails.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(new[] { Role.CaseOfficer, Role.Manager, Role.Director }.Select(role => app.As(role).PersonId).Order(Comparer<PersonId>.Create((x, y) => x.Value.CompareTo(y.Value))),
            mails.Select(mail => mail.PersonId!.Value).Order(Comparer<PersonId>.Create((x, y) => x.Value.CompareTo(y.Value))));
        Assert.Equal(mails.Count, sent.All.Count);
        Assert.Equal(3 * 40, await app.Read(db => db.AssignmentReminders.CountAsync(Ct)));
    }

    private Task<int> Pass(DateOnly day)
    {
        app.Clock.SetUtcNow(Domain.Calendar.StockholmTime.StartOfDay(day).AddHours(6));
        return app.Do<RemindOfAssignments, int>(job => job.Run(Ct));
    }

    private Task Add(string title, Action<Assignment>? then = null, string? due = "2 juni 2025") => app.Read(db =>
    {
        var owner = app.As(Role.CaseOfficer);
        var assignment = new Assignment(title, AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, owner.UnitId, AccessLevel.Open);
        assignment.Give(owner.UnitId, owner.PersonId);
        if (due is not null) assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read(due)!, null, null), isOriginal: true);
        then?.Invoke(assignment);
        db.Add(assignment);
        return db.SaveChangesAsync(Ct);
    });
}

public sealed class SqliteRemindOfAssignmentsTests : RemindOfAssignmentsContract
{
    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);
}

public sealed class PostgresRemindOfAssignmentsTests : RemindOfAssignmentsContract
{
    private readonly TestPostgres postgres = new();

    protected override async Task<TestApplication> Start(Action<IServiceCollection> with)
    {
        await postgres.InitializeAsync();
        return await TestApplication.OnPostgres(postgres, with);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
