using Arende.Application.History;
using Arende.Application.Steps;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Contracts;
using Arende.Application.Mail;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Reports;

/// <summary>Whom a report is asked of when the assignment changes hands, or who was asked leaves.</summary>
public sealed class HandOverReportsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly ReportingPeriod period = new("feb", 2025, "februari", "February", new(2025, 2, 28), new(2025, 3, 22), new(2025, 3, 1, 6, 0, 0, TimeSpan.Zero));
    private readonly SentMails sent = new();
    private TestApplication app = null!;
    private Viewer before = null!;
    private Viewer after = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite(services => services.AddSingleton<IMailTransport>(sent));
        (before, after) = (app.As(Role.Assignee), app.As(Role.CaseOfficer));
        await Save(period);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_new_owner_takes_over_what_is_unanswered_and_is_told_once()
    {
        var given = await Asked("Byter ägare");
        var alsoTheirs = await Asked("Byter också ägare");

        await Give(given, after);
        await Give(alsoTheirs, after);
        await Tell();
        await Tell();

        Assert.Equal([after.PersonId, after.PersonId], await app.Read(db => db.StatusReports.Select(r => r.AskedId).ToListAsync(Ct)));
        var mails = await sent.From(app);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal(after.PersonId, mail.PersonId));
        Assert.Single(mails, mail => mail.Text!.Contains("Byter ägare", StringComparison.Ordinal));
        Assert.Single(mails, mail => mail.Text!.Contains("Byter också ägare", StringComparison.Ordinal));
        Assert.Equal(2, await app.Read(db => db.Notifications.CountAsync(n => n.PersonId == after.PersonId, Ct)));
    }

    [Fact]
    public async Task What_goes_away_and_comes_back_is_asked_for_once_more()
    {
        var wanders = await Asked("Vandrar");
        await Give(wanders, after);
        await Tell();
        await Give(wanders, before);
        await Tell();
        await Give(wanders, after);
        await Tell();

        Assert.Equal([after.PersonId, before.PersonId, after.PersonId], (await sent.From(app)).Select(mail => mail.PersonId!.Value));
    }

    [Fact]
    public async Task What_went_on_before_it_was_told_is_told_to_the_last_only()
    {
        var wanders = await Asked("Vandrar snabbt");
        await Give(wanders, after);
        await Give(wanders, before);
        await Give(wanders, after);
        await Tell();

        Assert.Equal(after.PersonId, Assert.Single(await sent.From(app)).PersonId);
    }

    [Fact]
    public async Task What_is_answered_or_frozen_stays_and_nobodys_is_the_controllers()
    {
        var answered = await Asked("Besvarad", report => report.Answer(AssignmentStatus.OnPlan, "Allt väl.", null, before.PersonId, app.Clock.GetUtcNow()));
        var nobodys = await Asked("Blir ingens");
        await Give(answered, after);
        await Give(nobodys, null);
        Assert.Equal(before.PersonId, await AskedOf(answered));
        Assert.Equal(app.As(Role.Controller).PersonId, await AskedOf(nobodys));

        var frozen = await Asked("Frusen");
        await app.Read(async db =>
        {
            var loaded = await db.ReportingPeriods.SingleAsync(Ct);
            loaded.Freeze(before.UnitId, before.PersonId, app.Clock.GetUtcNow());
            db.AddRange(loaded.Freezes);
            return await db.SaveChangesAsync(Ct);
        });
        await Give(frozen, after);
        Assert.Equal(before.PersonId, await AskedOf(frozen));
    }

    [Fact]
    public async Task Who_has_left_is_not_reminded_but_the_controller_is()
    {
        var left = await Asked("Ägaren har slutat");
        await app.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == before.PersonId, Ct)).Deactivate();
            return await db.SaveChangesAsync(Ct);
        });

        var reminded = Assert.Single(await Remind());

        var controller = app.As(Role.Controller).PersonId;
        Assert.Equal(controller.Value, Assert.IsType<StatusReportReminderDue>(reminded).PersonId);
        Assert.Equal(controller, await AskedOf(left));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task Four_weeks_after_the_due_day_the_reminders_end(int daysLater, int reminded)
    {
        await Asked("Glömd");
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(period.DueOn.AddDays(28 + daysLater)));
        Assert.Equal(period.DueOn.AddDays(28), period.LastReminderOn);

        Assert.Equal(reminded, (await Remind()).Count);
    }

    [Fact]
    public async Task What_became_secret_is_asked_of_one_who_may_see_it()
    {
        var officer = await app.Read(db => db.People.AsNoTracking().SingleAsync(p => p.Id == after.PersonId, Ct));
        var c = new Case(new CaseNumber("KS", 2025, 7), "Ärendet", officer, AccessLevel.Open, app.Clock.GetUtcNow());
        var unowned = new Assignment("Ingens", AssignmentKind.Unknown, AssignmentStatus.OnPlan, c.Id, officer.UnitId, AccessLevel.Open);
        await Save(c, unowned, new StatusReport(period.Id, unowned.Id, officer.UnitId, app.As(Role.Controller).PersonId));

        await app.Do<ChangeAccess>(use => use.Run(app.As(Role.Registrar), c.Id, AccessLevel.Secret, Ct));
        await Tell();

        var manager = app.As(Role.Manager).PersonId;
        Assert.Equal(manager, await AskedOf(unowned.Id));
        var mail = Assert.Single(await sent.From(app));
        Assert.Equal(manager, mail.PersonId);
        Assert.DoesNotContain("Ingens", mail.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<IEvent>> Remind()
    {
        var draft = new TransitionDraft(new Subject(SubjectKind.Period, period.Id.Value, null, null, AccessLevel.Open), app.Clock.GetUtcNow(), null);
        await app.Do<IServiceProvider>(async services =>
        {
            await services.GetServices<ITaskHandler>().Single(handler => handler.Handles == Application.Steps.Remind.Kind).Run(draft, services.GetRequiredService<DefinitionCatalogue>().Path("reporting-period", 1).Steps.First(step => step.Kind == Application.Steps.Remind.Kind), Ct);
            await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
        });
        return draft.Events;
    }

    private Task Give(AssignmentId id, Viewer? owner) => app.Do<GiveAssignment>(async give =>
    {
        var version = await app.Read(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Ct));
        await give.Run(app.As(Role.Controller), id, owner?.UnitId, owner?.PersonId, version, Ct);
    });

    private async Task<List<StatusReportsAsked>> Published() =>
        [.. (await app.Read(db => db.Outbox.Where(m => m.Type == nameof(StatusReportsAsked)).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync(Ct)))
            .Select(body => System.Text.Json.JsonSerializer.Deserialize<StatusReportsAsked>(body, HistoryJson.Options)!)];

    // Everything that was ever published: what is told already is not told again.
    private async Task Tell()
    {
        foreach (var message in await Published()) await Handle(message);
        await sent.From(app);
    }

    private Task Handle(StatusReportsAsked message) => app.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<IEventHandler<StatusReportsAsked>>().Handle(message, Ct);
        await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
    });

    private Task<PersonId> AskedOf(AssignmentId id) => app.Read(db => db.StatusReports.Where(r => r.AssignmentId == id).Select(r => r.AskedId).SingleAsync(Ct));

    private async Task<AssignmentId> Asked(string title, Action<StatusReport>? then = null)
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, before.UnitId, AccessLevel.Open);
        assignment.Give(before.UnitId, before.PersonId);
        var report = new StatusReport(period.Id, assignment.Id, before.UnitId, before.PersonId);
        then?.Invoke(report);
        await Save(assignment, report);
        return assignment.Id;
    }

    private Task<int> Save(params object[] rows) => app.Read(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(Ct);
    });
}
