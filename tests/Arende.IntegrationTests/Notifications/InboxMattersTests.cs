using Arende.Application.Notifications;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Notifications;

/// <summary>One line a matter, and none of a matter that has ended or that its reader may not open.</summary>
public abstract class InboxMattersContract(TestStorage storage)
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly DateTimeOffset Now = StockholmTime.StartOfDay(Today).AddHours(8);
    private readonly Unit unit = new($"Kontor {Guid.NewGuid()}", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_late_assignment_is_one_line_while_it_is_late_and_theirs() => storage.With(async db =>
    {
        var (owner, other) = await People(db);
        var late = new Assignment("Sent", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Secret);
        late.SetDecidedDeadline(new DecidedDeadline(new Deadline("1 mars 2026", new(2026, 3, 1), DeadlinePrecision.Day), null, null), isOriginal: true);
        late.Give(unit.Id, owner.PersonId);
        var first = Told(owner, NotificationKind.AssignmentOverdue, 0, assignment: late.Id);
        var second = Told(owner, NotificationKind.AssignmentOverdue, 1, assignment: late.Id);
        await Save(db, late, first, second);
        Assert.Equal(second.Id, Assert.Single(await Inbox(db, owner)));

        late.Give(unit.Id, other.PersonId);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await Inbox(db, owner));

        late.Give(unit.Id, owner.PersonId);
        late.Report(AssignmentStatus.Done, Now);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await Inbox(db, owner));
    });

    [Fact]
    public Task A_request_and_its_reminders_are_one_line_until_the_reports_are_given() => storage.With(async db =>
    {
        var (owner, _) = await People(db);
        var asked = new Assignment("Rapporteras", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
        var period = new ReportingPeriod($"{Guid.NewGuid()}", 2026, "februari", "February", new(2026, 2, 28), new(2026, 3, 22), Now);
        var report = new StatusReport(period.Id, asked.Id, unit.Id, owner.PersonId);
        var reminder = Told(owner, NotificationKind.StatusReportReminder, 2, subject: period.Id.Value);
        await Save(db, asked, period, report, Told(owner, NotificationKind.StatusReportAsked, 0, subject: period.Id.Value),
            Told(owner, NotificationKind.StatusReportReminder, 1, subject: period.Id.Value), reminder);
        Assert.Equal(reminder.Id, Assert.Single(await Inbox(db, owner)));

        report.Answer(AssignmentStatus.OnPlan, "Allt väl.", null, owner.PersonId, Now);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await Inbox(db, owner));
    });

    [Fact]
    public Task A_secret_decision_is_a_line_for_the_units_manager_only_until_it_is_acknowledged() => storage.With(async db =>
    {
        var (official, manager) = await People(db, Role.Assignee, Role.Manager);
        var elsewhere = new Unit($"Annat kontor {Guid.NewGuid()}", null);
        var officer = new Person("Eva Ek", "", $"{Guid.NewGuid()}@example.se", elsewhere.Id, Role.CaseOfficer);
        var secret = new Case(new CaseNumber($"{Guid.NewGuid()}", 2026, 1), "Hemligt", officer, AccessLevel.Secret, Now);
        var row = new DistributionRow(secret.Id, Guid.NewGuid(), new Recipient(1, unit.Name, unit.Id, "enhet@example.se"), Now);
        await Save(db, elsewhere, officer, secret, row,
            Told(official, NotificationKind.DecisionReceived, 0, secret.Id, subject: row.Id.Value), Told(manager, NotificationKind.DecisionReceived, 0, secret.Id, subject: row.Id.Value));
        Assert.Empty(await Inbox(db, official));
        Assert.Single(await Inbox(db, manager));

        row.Acknowledge(manager.PersonId, Now);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await Inbox(db, manager));
    });

    [Fact]
    public Task A_case_that_came_back_is_a_line_until_it_is_handed_in_or_somebody_elses() => storage.With(async db =>
    {
        var (officer, other) = await People(db, Role.CaseOfficer, Role.CaseOfficer);
        var person = await db.People.SingleAsync(p => p.Id == officer.PersonId, Ct);
        var back = new Case(new CaseNumber($"{Guid.NewGuid()}", 2026, 1), "Kom tillbaka", person, AccessLevel.Open, Now);
        await Save(db, back, Told(officer, NotificationKind.CaseSentBack, 0, back.Id), Told(officer, NotificationKind.OfficerChanged, 1, back.Id));
        Assert.Equal(2, (await Inbox(db, officer)).Count);

        await db.Cases.Where(c => c.Id == back.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CaseState.UnderReview), Ct);
        Assert.Single(await Inbox(db, officer));

        back.GiveTo(other.PersonId);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await Inbox(db, officer));
    });

    private static Task<List<NotificationId>> Inbox(ArendeDb db, Viewer viewer) => InboxMatters.Of(db, viewer, Today).Select(n => n.Id).ToListAsync(Ct);

    private static Notification Told(Viewer viewer, NotificationKind kind, int order, CaseId? @case = null, AssignmentId? assignment = null, Guid? subject = null) =>
        new(viewer.PersonId, kind, $"{Guid.NewGuid()}", Now.AddMinutes(order), @case, assignment, subject);

    private async Task<(Viewer, Viewer)> People(ArendeDb db, string first = Role.Assignee, string second = Role.Assignee)
    {
        db.Add(unit);
        return (await Add(first), await Add(second));

        async Task<Viewer> Add(string role)
        {
            var person = new Person(role, "", $"{Guid.NewGuid()}@example.se", unit.Id, role);
            await Save(db, person);
            return new Viewer(person.Id, unit.Id, person.Name, new HashSet<string> { role });
        }
    }

    private static Task Save(ArendeDb db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Ct);
    }
}

public sealed class PostgresInboxMattersTests(PostgresStorage storage) : InboxMattersContract(storage), IClassFixture<PostgresStorage>;

public sealed class SqliteInboxMattersTests(SqliteStorage storage) : InboxMattersContract(storage), IClassFixture<SqliteStorage>;
