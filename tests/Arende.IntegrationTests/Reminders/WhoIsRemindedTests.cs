using Arende.Application.Assignments;
using Arende.Application.Mail;
using Arende.Application.Notifications;
using Arende.Application.Reminders;
using Arende.Application.Reports;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reminders;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reminders;

/// <summary>Who is reminded of an assignment, who isn't, and what stops it.</summary>
public sealed class WhoIsRemindedTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2025, 6, 2);
    private static readonly DateOnly ThreeWeeksLater = new(2025, 6, 23);
    private readonly SentMails sent = new();
    private int passes;
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Viewer Owner => app.As(Role.CaseOfficer);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Before_the_deadline_its_owner_and_deputy_are_told()
    {
        await Add(Owner, a => a.Give(Owner.UnitId, Owner.PersonId, app.As(Role.Assignee).PersonId));

        await Pass(new DateOnly(2025, 5, 19));

        Assert.Equal(Ids(Role.CaseOfficer, Role.Assignee), await Mailed());
        Assert.Equal([NotificationKind.AssignmentReminder], await Inbox(app.As(Role.Assignee)));
    }

    [Fact]
    public async Task What_somebody_who_has_left_owns_is_told_to_the_fallback_owners()
    {
        await Add(Owner);
        await Change(db => db.People.Single(p => p.Id == Owner.PersonId).Deactivate());

        await Pass(Due);

        Assert.Equal(Ids(Role.Controller), await Mailed());
    }

    [Fact]
    public async Task A_managers_own_is_told_to_the_manager_of_the_unit_above()
    {
        var below = await app.Read(db => db.Units.Where(u => u.ParentId == Owner.UnitId).Select(u => u.Id).SingleAsync(Ct));
        var head = new Person("Ekonomichefen", "Chef", "ekonomichefen@strandkoping.example", below, Role.Manager);
        await Change(db => db.Add(head));
        await Add(Owner, a => a.Give(below, head.Id));

        await Pass(new DateOnly(2025, 6, 9));

        Assert.Equal([head.Id, app.As(Role.Manager).PersonId], await Mailed());
    }

    [Fact]
    public async Task Of_one_without_a_unit_its_owners_manager_is_told()
    {
        await Add(Owner, a => a.Give(null, Owner.PersonId));

        await Pass(new DateOnly(2025, 6, 9));

        Assert.Equal(Ids(Role.CaseOfficer, Role.Manager), await Mailed());
    }

    [Fact]
    public async Task What_was_missed_is_told_on_the_next_working_day()
    {
        await Add(Owner);

        Assert.Equal(0, await PassOfTheMorning(new DateOnly(2025, 6, 7)));
        Assert.Equal(0, await PassOfTheMorning(new DateOnly(2025, 6, 8)));
        Assert.Equal(1, await PassOfTheMorning(new DateOnly(2025, 6, 9)));
    }

    [Fact]
    public async Task A_mail_says_a_day_in_words_however_it_was_typed()
    {
        await Add(Owner, a => a.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("2025-06-02")!, null, null), isOriginal: true));

        await Pass(Due);
        await sent.From(app);

        Assert.Contains("Lekplatsen, ska vara klart 2 juni 2025 (i dag)", Assert.Single(sent.All).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_manages_the_unit_the_director_is_told_instead()
    {
        await Add(app.As(Role.Assignee));

        await Pass(new DateOnly(2025, 6, 9));

        Assert.Equal(Ids(Role.Assignee, Role.Director), await Mailed());
    }

    [Fact]
    public async Task Who_was_told_and_when_it_goes_on_is_shown_to_those_who_see_who_is_late()
    {
        var id = await Add(Owner);
        await Pass(new DateOnly(2025, 6, 9));
        var today = StockholmTime.Today(app.Clock);
        Task<AssignmentReminders?> Shown(string role) => app.Read(async db => await AssignmentReminders.Of(db, app.As(role), await db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, Ct), today, Ct));

        var shown = (await Shown(Role.Controller))!;
        Assert.Equal((today, 7, 2), (shown.Lines[0].On, shown.Lines[0].Days, shown.Lines[0].Told.Count));
        Assert.Equal(new DateOnly(2025, 6, 16), shown.Next);
        Assert.NotNull(await Shown(Role.CaseOfficer));
        Assert.Null(await Shown(Role.Registrar));
    }

    // The manager of the unit above keeps the secrets of their own unit only; the director reads all.
    [Fact]
    public async Task Nobody_is_told_of_a_secret_one_that_they_may_not_see_and_no_mail_has_its_title()
    {
        var below = await app.Read(db => db.Units.Where(u => u.ParentId == Owner.UnitId).Select(u => u.Id).SingleAsync(Ct));
        await Add(Owner, a => a.Give(below, Owner.PersonId), AccessLevel.Secret);

        await Pass(ThreeWeeksLater);

        Assert.Equal(Ids(Role.CaseOfficer, Role.Director), await Mailed());
        Assert.All(sent.All, mail => Assert.DoesNotContain("Lekplatsen", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_forecast_with_its_reason_stops_it_until_its_day_has_passed()
    {
        var id = await Add(Owner);
        await Pass(Due);
        await app.Do<ReportAssignment>(use => use.Run(Owner, id, new TypedReport(AssignmentStatus.Delayed, "Leveransen dröjer.", "20 juni 2025", []), 1, Ct));

        Assert.Equal(0, await Pass(new DateOnly(2025, 6, 16)));
        Assert.Equal(0, await Pass(new DateOnly(2025, 6, 20)));
        Assert.Equal(1, await Pass(ThreeWeeksLater));
    }

    [Fact]
    public async Task A_later_report_without_a_day_takes_the_forecast_back()
    {
        var id = await Add(Owner);
        await app.Do<ReportAssignment>(use => use.Run(Owner, id, new TypedReport(AssignmentStatus.Delayed, "Leveransen dröjer.", "20 juni 2025", []), 1, Ct));
        await app.Do<ReportAssignment>(use => use.Run(Owner, id, new TypedReport(AssignmentStatus.OnPlan, "Den kom ändå.", null, []), 2, Ct));

        Assert.Equal(1, await Pass(Due));
    }

    [Fact]
    public async Task A_new_decided_deadline_has_a_ladder_of_its_own_and_the_earlier_forecast_stops_nothing()
    {
        var id = await Add(Owner);
        await Pass(ThreeWeeksLater);
        await Change(db =>
        {
            var assignment = db.Assignments.Include(a => a.Changes).Single(a => a.Id == id);
            assignment.Report(AssignmentStatus.Delayed, app.Clock.GetUtcNow(), Deadline.Read("1 december 2025"));
            assignment.Propose(new DecidedDeadline(Deadline.Read("1 oktober 2025")!, null, null), null);
            assignment.Adopt(CaseId.New(), null, app.Clock.GetUtcNow());
            db.AddRange(assignment.Changes);
        });

        Assert.Equal(0, await Pass(new DateOnly(2025, 6, 30)));
        Assert.Equal(1, await Pass(new DateOnly(2025, 9, 1)));
    }

    [Fact]
    public async Task A_new_owner_is_told_of_the_step_and_one_who_gets_it_back_is_not_told_twice()
    {
        var id = await Add(Owner);
        foreach (var owner in new[] { Owner, app.As(Role.Assignee), Owner })
        {
            await Change(db => db.Assignments.Single(a => a.Id == id).Give(Owner.UnitId, owner.PersonId));
            await Pass(Due);
            await sent.From(app);
        }

        Assert.Equal([Owner.PersonId, app.As(Role.Assignee).PersonId], sent.All.Select(mail => mail.PersonId!.Value));
    }

    [Fact]
    public async Task What_was_done_before_its_mail_went_is_not_mailed()
    {
        var id = await Add(Owner);
        await Pass(Due);
        await Change(db => db.Assignments.Single(a => a.Id == id).Report(AssignmentStatus.Done, app.Clock.GetUtcNow()));

        Assert.Empty(await sent.From(app));
        Assert.Equal(MailState.NotNeeded, await app.Read(db => db.Mails.Select(m => m.State).SingleAsync(Ct)));
        Assert.Empty(await Inbox(Owner));
    }

    // A pass commits what it marked in batches, and the mails last.
    [Fact]
    public async Task A_pass_that_was_killed_before_its_mails_is_finished_by_the_next_with_one_mail_each()
    {
        var (one, other) = (await Add(Owner), await Add(Owner));
        await Pass(Due);
        await Change(db => db.Mails.RemoveRange(db.Mails));
        await app.Read(db => db.AssignmentReminders.Where(r => r.AssignmentId == one || r.AssignmentId == other).ExecuteUpdateAsync(set => set.SetProperty(r => r.MailedAt, (DateTimeOffset?)null), Ct));

        Assert.Equal(0, await Pass(Due));

        Assert.Equal("Påminnelse: 2 uppdrag ska snart vara klara", Assert.Single(await sent.From(app)).Subject);
        Assert.Equal(0, await Pass(Due));
        Assert.Single(await sent.From(app));
    }

    [Fact]
    public async Task Who_wants_mail_in_the_inbox_only_is_mailed_of_what_is_late_and_not_of_what_lies_ahead()
    {
        await Change(db => db.People.Single(p => p.Id == Owner.PersonId).Choose(MailPace.InboxOnly));
        await Add(Owner);

        await Pass(new DateOnly(2025, 5, 19));
        Assert.Empty(await sent.From(app));
        Assert.Equal([NotificationKind.AssignmentReminder], await Inbox(Owner));

        await Pass(new DateOnly(2025, 6, 9));
        Assert.Equal(Ids(Role.CaseOfficer, Role.Manager), await Mailed());
    }

    [Fact]
    public async Task What_they_were_told_on_the_deadline_is_not_mailed_the_day_after()
    {
        await Change(db => db.People.Single(p => p.Id == Owner.PersonId).Choose(MailPace.InboxOnly));
        await Add(Owner);

        await Pass(Due);
        await Pass(Due.AddDays(1));

        Assert.Empty(await sent.From(app));
    }

    [Fact]
    public async Task What_is_late_already_when_it_is_given_is_mailed_to_who_wants_mail_in_the_inbox_only()
    {
        await Change(db => db.People.Single(p => p.Id == Owner.PersonId).Choose(MailPace.InboxOnly));
        await Add(Owner);

        await Pass(Due.AddDays(1));

        Assert.Equal(Ids(Role.CaseOfficer), await Mailed());
    }

    [Fact]
    public async Task A_late_assignment_is_one_line_of_its_owners_inbox_and_one_of_the_managers()
    {
        await Add(Owner);
        await Pass(Due);
        await Pass(new DateOnly(2025, 6, 9));
        await Pass(new DateOnly(2025, 6, 16));

        Assert.Equal([NotificationKind.AssignmentOverdue], await Inbox(Owner));
        Assert.Equal([NotificationKind.AssignmentEscalated], await Inbox(app.As(Role.Manager)));
    }

    private Task<int> Pass(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(6).AddSeconds(passes++));
        return app.Do<RemindOfAssignments, int>(job => job.Run(Ct));
    }

    private Task<int> PassOfTheMorning(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(6));
        return app.Do<RemindOfAssignments, int>(job => job.RunOnWorkingDay(Ct));
    }

    private async Task<HashSet<PersonId>> Mailed()
    {
        await sent.From(app);
        Assert.Equal(sent.All.Count, sent.All.Select(mail => mail.PersonId).Distinct().Count());
        return sent.All.Select(mail => mail.PersonId!.Value).ToHashSet();
    }

    private HashSet<PersonId> Ids(params string[] roles) => [.. roles.Select(role => app.As(role).PersonId)];

    private Task<List<NotificationKind>> Inbox(Viewer viewer) => app.Read(db => InboxMatters.Of(db, viewer, StockholmTime.Today(app.Clock)).Select(n => n.Kind).ToListAsync(Ct));

    private async Task<AssignmentId> Add(Viewer owner, Action<Assignment>? then = null, AccessLevel access = AccessLevel.Open)
    {
        var assignment = new Assignment("Lekplatsen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, owner.UnitId, access);
        assignment.Give(owner.UnitId, owner.PersonId);
        assignment.SetDecidedDeadline(new DecidedDeadline(Deadline.Read("2 juni 2025")!, null, null), isOriginal: true);
        then?.Invoke(assignment);
        await Change(db => db.Add(assignment));
        return assignment.Id;
    }

    private Task Change(Action<Application.Storage.ArendeDb> change) => app.Read(db =>
    {
        change(db);
        return db.SaveChangesAsync(Ct);
    });
}
