using Arende.Application.Reports;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reports;

/// <summary>A period from its opening to its compilation, on a clock that is moved.</summary>
public abstract class ReportingPeriodContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task A_period_opens_once_and_reminds_until_all_have_reported()
    {
        // Oktober: opens on 1 November and is due on the 22nd.
        Node.Clock.MoveTo(StockholmTime.StartOfDay(new DateOnly(2027, 11, 1)).AddHours(6));
        var unit = new Unit($"Kontor {Guid.NewGuid()}", null);
        var quick = new Person("Q Quick", "Utredare", $"quick-{Guid.NewGuid()}@example.se", unit.Id, Role.Assignee);
        var slow = new Person("S Slow", "Utredare", $"slow-{Guid.NewGuid()}@example.se", unit.Id, Role.Assignee);
        var controller = new Person("C Controller", "Controller", $"controller-{Guid.NewGuid()}@example.se", unit.Id, Role.Controller);
        var manager = new Person("M Manager", "Chef", $"manager-{Guid.NewGuid()}@example.se", unit.Id, Role.Manager);
        var director = new Person("D Director", "Direktör", $"director-{Guid.NewGuid()}@example.se", unit.Id, Role.Director);
        await Node.Save(unit, quick, slow, controller, manager, director);
        await Node.Save(Of(unit, quick, "Snabbt"), Of(unit, slow, "Långsamt"), Of(unit, null, "Ingens"));

        Assert.Equal(1, await Node.Use<OpenReportingPeriods, int>(job => job.Run(Ct)));
        Assert.Equal(0, await Node.Use<OpenReportingPeriods, int>(job => job.Run(Ct)));
        await Node.Until("all were asked", async db => await db.StatusReports.CountAsync(Ct) == 3);
        await Mailed(quick, 1);
        await Mailed(slow, 1);
        await Mailed(controller, 1);
        var period = await Node.Read(db => db.ReportingPeriods.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(new DateOnly(2027, 11, 22), period.DueOn);

        await Remind(new DateOnly(2027, 11, 8));
        await Mailed(quick, 2);
        await Mailed(slow, 2);
        await Mailed(controller, 2);
        await Report(quick, period.Id);
        await Report(controller, period.Id);
        await Remind(new DateOnly(2027, 11, 15));
        await Mailed(slow, 3);
        // The day before the due day is a Sunday: told on the Friday, not on the due day.
        await Remind(new DateOnly(2027, 11, 19));
        await Mailed(slow, 4);
        await Remind(new DateOnly(2027, 11, 22));
        await Mailed(slow, 5);
        Assert.Equal(0, Count(manager));
        await Remind(new DateOnly(2027, 11, 29));
        await Mailed(slow, 6);
        await Mailed(manager, 1);
        await Remind(new DateOnly(2027, 12, 6));
        await Mailed(slow, 7);
        Assert.Equal(0, Count(director));
        await Remind(new DateOnly(2027, 12, 13));
        await Mailed(director, 1);
        await Mailed(manager, 3);
        var escalated = fixture.Smtp.Mails.Last(m => m.Recipients.Contains(director.Email)).Message.TextBody;
        Assert.Contains("Långsamt, hos S Slow", escalated, StringComparison.Ordinal);
        Assert.DoesNotContain("Snabbt", escalated, StringComparison.Ordinal);
        Assert.Equal(2, Count(quick));
        Assert.Equal(2, Count(controller));

        await Node.Use<FreezeUnit>(freeze => freeze.Run(As(controller), period.Id, unit.Id, Ct, "Hon är tjänstledig."));
        await Node.Until("the report waits to be compiled", db => db.WorkItems.AnyAsync(w => w.TaskName == "CompileReport" && w.State == WorkItemState.Open, Ct));
        Assert.Empty(await Node.Read(db => db.Timers.ToListAsync(Ct)));
        var frozen = await Assert.ThrowsAsync<BrokenRuleException>(() => Report(slow, period.Id));
        Assert.Equal(Rule.ReportIsFrozen, frozen.Rule);

        var opened = await Node.Use<CompilePeriod, CaseId>(use => use.Run(As(controller), period.Id, null, null, Ct));
        Assert.Equal(CaseState.Draft, await Node.Read(db => db.Cases.Where(c => c.Id == opened).Select(c => c.State).SingleAsync(Ct)));
        Assert.Equal(Node.Clock.GetUtcNow().Date, (await Node.Read(db => db.ReportingPeriods.AsNoTracking().SingleAsync(Ct))).CompiledAt!.Value.Date);
        Assert.Equal(InstanceStatus.Finished, await Node.Read(db => db.WorkflowInstances.Where(i => i.SubjectId == period.Id.Value).Select(i => i.Status).SingleAsync(Ct)));
    }

    async Task Remind(DateOnly day)
    {
        Node.Clock.MoveTo(StockholmTime.StartOfDay(day).AddHours(8));
        Assert.Equal(1, await Node.Use<RingDueTimers, int>(job => job.Run(Ct)));
        Assert.Equal(0, await Node.Use<RingDueTimers, int>(job => job.Run(Ct)));
    }

    async Task Report(Person person, ReportingPeriodId period)
    {
        var report = await Node.Read(db => db.StatusReports.AsNoTracking().SingleAsync(r => r.PeriodId == period && r.AskedId == person.Id, Ct));
        await Node.Use<ReportStatus>(use => use.Run(As(person), report.Id, AssignmentStatus.OnPlan, "Går som det ska.", null, report.Version, Ct));
    }

    int Count(Person person) => fixture.Smtp.Mails.Count(m => m.Recipients.Contains(person.Email));

    Task Mailed(Person person, int mails) => Node.Until($"{person.Name} had {mails} mails", _ => Task.FromResult(Count(person) == mails));

    static Viewer As(Person person) => new(person.Id, person.UnitId, person.Name, person.Roles.Select(r => r.Role).ToHashSet());

    static Assignment Of(Unit unit, Person? owner, string title)
    {
        var assignment = new Assignment(title, AssignmentKind.Unknown, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
        assignment.Give(unit.Id, owner?.Id);
        return assignment;
    }
}

public sealed class ReportingPeriodTests(ServerNode node) : ReportingPeriodContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedReportingPeriodTests(EmbeddedNode node) : ReportingPeriodContract(node), IClassFixture<EmbeddedNode>;
