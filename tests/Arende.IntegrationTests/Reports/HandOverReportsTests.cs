using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
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
    private TestApplication app = null!;
    private Viewer before = null!;
    private Viewer after = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
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
        foreach (var message in await Published()) await Handle(message);
        foreach (var message in await Published()) await Handle(message);

        Assert.Equal([after.PersonId, after.PersonId], await app.Read(db => db.StatusReports.Select(r => r.AskedId).ToListAsync(Ct)));
        var mails = await app.Read(db => db.Mails.OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(Ct));
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal(after.PersonId, mail.PersonId));
        Assert.Single(mails, mail => mail.Text.Contains("Byter ägare", StringComparison.Ordinal));
        Assert.Single(mails, mail => mail.Text.Contains("Byter också ägare", StringComparison.Ordinal));
        Assert.Equal(2, await app.Read(db => db.Notifications.CountAsync(n => n.PersonId == after.PersonId, Ct)));
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

        var draft = new TransitionDraft(new Subject(SubjectKind.Period, period.Id.Value, null, null, AccessLevel.Open), app.Clock.GetUtcNow(), null);
        await app.Do<IServiceProvider>(async services =>
        {
            await services.GetServices<ITaskHandler>().Single(handler => handler.TaskName == "Remind").Run(draft, Ct);
            await services.GetRequiredService<ArendeDb>().SaveChangesAsync(Ct);
        });

        var controller = app.As(Role.Controller).PersonId;
        Assert.Equal(controller.Value, Assert.IsType<StatusReportReminderDue>(Assert.Single(draft.Events)).PersonId);
        Assert.Equal(controller, await AskedOf(left));
    }

    private Task Give(AssignmentId id, Viewer? owner) => app.Do<GiveAssignment>(async give =>
    {
        var version = await app.Read(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Ct));
        await give.Run(app.As(Role.Controller), id, owner?.UnitId, owner?.PersonId, version, Ct);
    });

    private async Task<List<StatusReportsAsked>> Published() =>
        [.. (await app.Read(db => db.Outbox.Where(m => m.Type == nameof(StatusReportsAsked)).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync(Ct)))
            .Select(body => System.Text.Json.JsonSerializer.Deserialize<StatusReportsAsked>(body, HistoryJson.Options)!)];

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
