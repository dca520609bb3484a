using Arende.Application.Assignments;
using Arende.Application.Reminders;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public abstract class FlagOverdueContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task A_scan_flags_each_assignment_once_and_the_mornings_pass_mails_its_owner_once_of_all()
    {
        Node.Clock.MoveToNoon();
        var today = StockholmTime.Today(Node.Clock);
        var unit = new Unit($"Kontor {Guid.NewGuid()}", null);
        var owner = new Person("Anna Alm", "Utredare", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Assignee);
        var controller = new Person("Carl Controller", "Controller", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Controller);
        await Node.Save(unit, owner, controller);
        var late = Assignment("Sen ett", unit, owner, today.AddDays(-1));
        var later = Assignment("Sen två", unit, owner, today.AddDays(-30));
        var nobodys = Assignment("Ingens", unit, null, today.AddDays(-2));
        await Node.Save(
            late, later, nobodys,
            Assignment("I dag", unit, owner, today),
            Assignment("Utan datum", unit, owner, null),
            Assignment("Klar", unit, owner, today.AddDays(-5), AssignmentStatus.Done));

        Assert.Equal(3, await Node.Use<FlagOverdue, int>(job => job.Run(Ct)));
        Assert.Equal(0, await Node.Use<FlagOverdue, int>(job => job.Run(Ct)));

        await Node.Until("all were told", async db => await db.Notifications.CountAsync(n => n.PersonId == owner.Id || n.PersonId == controller.Id, Ct) == 3);
        Assert.Equal(4, await Node.Use<RemindOfAssignments, int>(job => job.Run(Ct)));
        await Node.Until("the owner's mail was sent", _ => Task.FromResult(fixture.Smtp.Mails.Any(m => m.Recipients.Contains(owner.Email))));
        var mail = Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(owner.Email)).Message;
        Assert.Contains("Sen ett", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Sen två", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("I dag, ska vara klart", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("2 uppdrag har passerat sina slutdatum", mail.Subject);
        var flagged = await Node.Read(db => db.Assignments.Where(a => a.OverdueSince != null).Select(a => a.Id).ToListAsync(Ct));
        Assert.Equal(new HashSet<AssignmentId> { late.Id, later.Id, nobodys.Id }, flagged.ToHashSet());

        // The next day nothing is new: a deadline is flagged once.
        Node.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(1, await Node.Use<FlagOverdue, int>(job => job.Run(Ct)));
    }

    static Assignment Assignment(string title, Unit unit, Person? owner, DateOnly? due, AssignmentStatus status = AssignmentStatus.OnPlan)
    {
        var assignment = new Assignment(title, AssignmentKind.Assignment, status, null, unit.Id, AccessLevel.Open);
        assignment.Give(unit.Id, owner?.Id);
        if (due is { } day) assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day:O}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        return assignment;
    }
}

public sealed class FlagOverdueTests(ServerNode node) : FlagOverdueContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedFlagOverdueTests(EmbeddedNode node) : FlagOverdueContract(node), IClassFixture<EmbeddedNode>;
