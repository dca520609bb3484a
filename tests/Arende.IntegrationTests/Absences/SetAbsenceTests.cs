using System.Text.Json.Nodes;
using Arende.Application.Absences;
using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.WorkItems;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Arende.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Absences;

/// <summary>While somebody is away their deputy takes their steps, and has nothing else of theirs. It begins on Monday 3 March 2025.</summary>
public abstract class SetAbsenceContract : IAsyncLifetime
{
    private static readonly DateOnly monday = new(2025, 3, 3);
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => StockholmTime.Today(app.Clock);

    protected abstract Task<TestApplication> Start();

    protected virtual ValueTask Stop() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync() => app = await Start();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Stop();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_deputy_takes_the_step_of_a_role_that_the_absent_person_holds_in_the_unit_and_the_history_says_for_whom()
    {
        await Away(Role.Manager, Role.Assignee);
        var (id, step) = await HandIn();
        var deputy = await Deputy(Role.Assignee);

        Assert.Equal([step], await Steps(deputy));
        Assert.Equal(1, await Menu(deputy));
        Assert.Empty(await Steps(app.As(Role.Assignee)));
        var key = FormKey.New();
        await Take(deputy, step, "approve", key);

        var row = await app.Read(db => db.History.SingleAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted && h.ActorId == deputy.PersonId, Ct));
        Assert.Equal("Person manager", (string?)JsonNode.Parse(row.Arguments)!["for"]);
        Assert.Empty(await Steps(deputy));
        Assert.Equal(Completion.DoneBefore, await Take(deputy, step, "approve", key));
    }

    [Fact]
    public async Task A_deputy_takes_the_step_that_waits_for_the_absent_person_by_name()
    {
        await Away(Role.CaseOfficer, Role.Clerk);
        var id = await CaseWalk.Register(app);
        var step = await CaseWalk.Open(app, id, "WriteDraft");
        var deputy = await Deputy(Role.Clerk);

        Assert.Contains(step, await Steps(deputy));
        await Take(deputy, step, "submit");

        Assert.Equal(deputy.PersonId, await app.Read(db => db.WorkItems.Where(item => item.Id == step).Select(item => item.CompletedBy).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Who_takes_a_step_in_their_own_right_has_it_once_and_the_history_says_nothing_of_a_deputy()
    {
        var other = await Add(Role.Manager, app.As(Role.Manager).UnitId);
        await Away(Role.Manager, other);
        var (id, step) = await HandIn();
        var deputy = await Deputy(other);

        Assert.Equal([step], await Steps(deputy));
        Assert.Equal(1, await Menu(deputy));
        var key = FormKey.New();
        await Take(deputy, step, "approve", key);

        var rows = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value).Select(h => h.Arguments).ToListAsync(Ct));
        Assert.All(rows, arguments => Assert.Null(JsonNode.Parse(arguments)!["for"]));
    }

    [Theory]
    [InlineData("2025-03-03T22:59:59Z", false)]
    [InlineData("2025-03-03T23:00:00Z", true)]
    [InlineData("2025-03-05T22:59:59Z", true)]
    [InlineData("2025-03-05T23:00:00Z", false)]
    public async Task It_holds_from_the_first_day_in_Stockholm_to_the_end_of_the_last(string at, bool stands)
    {
        await Away(Role.Manager, Role.Assignee, new(2025, 3, 4), new(2025, 3, 5));
        var (_, step) = await HandIn();
        app.Clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var deputy = await Deputy(Role.Assignee);

        Assert.Equal(stands, (await Steps(deputy)).Contains(step));
        Assert.Equal(stands, (await Told(step)).Contains(deputy.PersonId));
        if (stands) await Take(deputy, step, "approve");
        else await Assert.ThrowsAsync<NotFoundException>(() => Take(deputy, step, "approve"));
    }

    [Fact]
    public async Task A_step_of_another_unit_and_the_steps_of_whom_the_absent_person_stands_in_for_are_not_theirs()
    {
        var elsewhere = await Add(Role.Manager, app.As(Role.Assignee).UnitId);
        await app.Do<SetAbsence>(set => set.Run(elsewhere, elsewhere.PersonId, monday, monday, app.As(Role.Assignee).PersonId, Ct));
        await Away(Role.Manager, Role.Clerk);
        await Away(Role.Clerk, Role.Controller);
        var (_, step) = await HandIn();

        foreach (var role in new[] { Role.Assignee, Role.Controller })
        {
            var deputy = await Deputy(role);
            Assert.Single(deputy.StandsInFor);
            Assert.Empty(await Steps(deputy));
            await Assert.ThrowsAsync<NotFoundException>(() => Take(deputy, step, "approve"));
        }
        Assert.Equal([app.As(Role.Manager).PersonId, app.As(Role.Clerk).PersonId], (await Told(step)).OrderBy(id => id == app.As(Role.Clerk).PersonId));
    }

    [Fact]
    public async Task A_deputy_whose_account_was_closed_is_told_nothing_and_nobody_can_choose_them()
    {
        var gone = await Add(Role.Controller, app.As(Role.Manager).UnitId);
        await Away(Role.Manager, gone);
        var (_, step) = await HandIn();
        Assert.Contains(gone.PersonId, await Told(step));

        await app.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == gone.PersonId, Ct)).Deactivate();
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal([app.As(Role.Manager).PersonId], await Told(step));
        await Refused(Rule.DeputyCannotBe, () => Away(Role.Clerk, gone));
        await Refused(Rule.DeputyCannotBe, () => Away(Role.Clerk, Role.BoardMember));
        await Refused(Rule.DeputyIsOneself, () => Away(Role.Clerk, Role.Clerk));
    }

    [Fact]
    public async Task Who_has_left_leaves_their_deputy_nothing()
    {
        await Away(Role.Manager, Role.Assignee);
        await app.Read(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == app.As(Role.Manager).PersonId, Ct)).Deactivate();
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Empty((await Deputy(Role.Assignee)).StandsInFor);
    }

    [Fact]
    public async Task A_deputy_reads_a_secret_case_while_its_step_waits_and_has_no_other_right_of_the_absent_person()
    {
        await Away(Role.Manager, Role.Assignee);
        var id = await app.Do<RegisterCase, CaseId>(register => register.Run(app.As(Role.CaseOfficer), "Skyddat boende", AccessLevel.Secret, Case.UsualType, Ct));
        var deputy = await Deputy(Role.Assignee);
        Assert.False(await Reads(deputy, id));
        var version = await app.Read(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct));
        await app.Do<SaveDraft>(save => save.Run(app.As(Role.CaseOfficer), id, version, "Skyddat boende", StaffReport.Empty with
        {
            Clauses = [Clause.Of(1, "Kommunstyrelsen godkänner förslaget.")], Sections = [new Section(SectionKind.Matter, "Ärendet", "Ärendet gäller ett boende.")],
        }, Ct));
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");

        Assert.True(await Reads(deputy, id));
        Assert.False(deputy.May(Right.FreezeUnit, Whose.Of(app.As(Role.Manager).UnitId)));
        await Take(deputy, await CaseWalk.Open(app, id, "Review"), "approve");
        Assert.False(await Reads(deputy, id));

        Task<bool> Reads(Viewer viewer, CaseId of) => app.Read(db => VisibleTo.Cases(db, viewer).AnyAsync(c => c.Id == of, Ct));
    }

    [Fact]
    public async Task Of_the_absent_person_and_the_deputy_who_answer_at_once_one_wins()
    {
        await Away(Role.Manager, Role.Assignee);
        Viewer[] both = [app.As(Role.Manager), await Deputy(Role.Assignee)];
        for (var round = 0; round < 10; round++)
        {
            var (id, step) = await HandIn();
            var won = await Task.WhenAll(both.Select(viewer => Task.Run(async () =>
            {
                try
                {
                    await Take(viewer, step, "approve");
                    return true;
                }
                catch (LostRaceException)
                {
                    return false;
                }
            })));
            Assert.Single(won, one => one);
            var row = await app.Read(db => db.History.Where(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted).OrderByDescending(h => h.Sequence).FirstAsync(Ct));
            Assert.Equal((both[Array.IndexOf(won, true)].PersonId, won[1]), (row.ActorId, JsonNode.Parse(row.Arguments)!["for"] is not null));
            Assert.Equal(2, await app.Read(db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == HistoryKind.WorkItemCompleted, Ct)));
        }
    }

    [Fact]
    public async Task What_is_set_changed_and_ended_stands_in_the_access_log_and_twice_the_same_is_one()
    {
        var (manager, administrator) = (app.As(Role.Manager), app.As(Role.Administrator));
        await Away(Role.Manager, Role.Assignee);
        await Away(Role.Manager, Role.Assignee);
        await app.Do<SetAbsence>(set => set.Run(administrator, manager.PersonId, monday, monday.AddDays(9), app.As(Role.Clerk).PersonId, Ct));
        await app.Do<EndAbsence>(end => end.Run(manager, manager.PersonId, Ct));
        await app.Do<EndAbsence>(end => end.Run(manager, manager.PersonId, Ct));

        var lines = await app.Read(db => db.Audit.OrderBy(line => line.Id).Select(line => new { line.Kind, line.ActorId, line.Arguments }).ToListAsync(Ct));
        Assert.Equal([(AuditKind.AbsenceSet, manager.PersonId), (AuditKind.AbsenceChanged, administrator.PersonId), (AuditKind.AbsenceEnded, manager.PersonId)], lines.Select(line => (line.Kind, line.ActorId!.Value)));
        Assert.All(lines, line => Assert.Contains($"\"person\":\"{manager.PersonId}\"", line.Arguments, StringComparison.Ordinal));
        Assert.Contains("\"last\":\"2025-03-12\"", lines[1].Arguments, StringComparison.Ordinal);
        Assert.Contains("\"deputyName\":\"Person clerk\"", lines[1].Arguments, StringComparison.Ordinal);
        Assert.Empty((await Deputy(Role.Clerk)).StandsInFor);
    }

    private async Task<(CaseId Id, Guid Step)> HandIn()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.Complete(app, id, "WriteDraft", Role.CaseOfficer, "submit");
        return (id, await CaseWalk.Open(app, id, "Review"));
    }

    private Task Away(string role, string deputy) => Away(role, app.As(deputy));

    private Task Away(string role, Viewer deputy) => app.Do<SetAbsence>(set => set.Run(app.As(role), app.As(role).PersonId, Today, Today.AddDays(4), deputy.PersonId, Ct));

    private Task Away(string role, string deputy, DateOnly first, DateOnly last) =>
        app.Do<SetAbsence>(set => set.Run(app.As(role), app.As(role).PersonId, first, last, app.As(deputy).PersonId, Ct));

    private Task<Viewer> Deputy(string role) => Deputy(app.As(role));

    // As FindViewer reads them for a session.
    private async Task<Viewer> Deputy(Viewer person) => (await app.Read(db => ViewerOf.WithStandIns(db, person.PersonId, Today, Ct)))!;

    private async Task<List<Guid>> Steps(Viewer viewer)
    {
        var counted = await app.Read(db => WorkItemAccess.OpenOf(db, viewer).Select(item => item.Id).ToListAsync(Ct));
        var asked = await app.Read(db => db.WorkItems.Where(item => item.State == WorkItemState.Open).Where(WorkItemAccess.IsOf(viewer)).Select(item => item.Id).ToListAsync(Ct));
        Assert.Equal(asked.Order(), counted.Order());
        return counted;
    }

    private async Task<int> Menu(Viewer viewer) => (await app.Read(db => MenuCounts.Of(db, app.Definitions, app.Compiled, viewer, app.Clock.GetUtcNow(), Ct))).Steps;

    private Task<List<PersonId>> Told(Guid step) => app.Read(db => WorkItemAccess.PeopleOf(db, db.WorkItems.Where(item => item.Id == step), Today).Select(p => p.Id).ToListAsync(Ct));

    private Task<Completion> Take(Viewer viewer, Guid step, string outcome, FormKey key = default) =>
        app.Do<CompleteWorkItem, Completion>(complete => complete.Run(viewer, step, new WorkItemAnswer(outcome), Ct, key));

    private static async Task Refused(Rule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule);

    private async Task<Viewer> Add(string role, UnitId unit)
    {
        var person = new Person($"Annan {role}", "", $"annan.{role}@strandkoping.example", unit, role);
        await app.Read(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync(Ct);
        });
        return new Viewer(person.Id, unit, person.Name, new HashSet<string> { role });
    }
}

public sealed class SetAbsenceOnSqliteTests : SetAbsenceContract
{
    protected override Task<TestApplication> Start() => TestApplication.OnSqlite();
}

public sealed class SetAbsenceOnPostgresTests : SetAbsenceContract
{
    private readonly TestPostgres database = new();

    protected override async Task<TestApplication> Start()
    {
        await database.InitializeAsync();
        return await TestApplication.OnPostgres(database);
    }

    protected override async ValueTask Stop() => await database.DisposeAsync();
}
