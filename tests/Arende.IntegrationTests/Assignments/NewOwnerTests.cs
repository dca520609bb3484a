using Arende.Application.Assignments;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Assignments;

public sealed class NewOwnerTests(EmbeddedNode fixture) : IClassFixture<EmbeddedNode>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task Who_is_given_what_is_late_already_is_told_too()
    {
        Node.Clock.MoveToNoon();
        var unit = new Unit("Kontoret", null);
        var first = new Person("Anna Alm", "Utredare", "anna@example.se", unit.Id, Role.Assignee);
        var second = new Person("Bo Berg", "Utredare", "bo@example.se", unit.Id, Role.Assignee);
        var late = new Assignment("Sen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
        var day = StockholmTime.Today(Node.Clock).AddDays(-3);
        late.SetDecidedDeadline(new DecidedDeadline(new Deadline($"{day:O}", day, DeadlinePrecision.Day), null, null), isOriginal: true);
        late.Give(unit.Id, first.Id);
        await Node.Save(unit, first, second, late);
        await Node.Use<FlagOverdue, int>(job => job.Run(Ct));
        await Told(first);

        await Node.Use<ArendeDb, int>(async db =>
        {
            (await db.Assignments.SingleAsync(a => a.Id == late.Id, Ct)).Give(unit.Id, second.Id);
            return await db.SaveChangesAsync(Ct);
        });
        await Node.Use<FlagOverdue, int>(job => job.Run(Ct));

        await Told(second);
    }

    Task Told(Person person) => Node.Until($"{person.Name} was told", async db => await db.Notifications.CountAsync(n => n.PersonId == person.Id, Ct) == 1);
}
