using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability.Worker;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Reliability;

/// <summary>kill -9 between a mail server's answer and its note: nobody misses a reminder, and only the mail on its way goes again, under its own Message-ID.</summary>
[Trait("kind", "chaos")]
public sealed class KilledRemindersTests : IAsyncLifetime
{
    private static readonly string[] owners = [Role.CaseOfficer, Role.Manager, Role.Director, Role.FinanceDirector, Role.Clerk];
    private readonly TestPostgres postgres = new();
    private readonly TestRabbit rabbit = new();
    private readonly SmtpSink smtp = new();
    private TestApplication office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        await smtp.InitializeAsync();
        office = await TestApplication.OnPostgres(postgres);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await smtp.DisposeAsync();
        await rabbit.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [Fact]
    public async Task After_a_kill_each_has_one_reminder_and_only_the_mail_on_its_way_came_again_under_its_message_id()
    {
        await office.Read(db =>
        {
            db.AddRange(owners.Select(role => DueToday(office.As(role))));
            return db.SaveChangesAsync(Ct);
        });
        await using var product = new Product(postgres.GiveAway(), rabbit.Uri, smtp);
        await product.Start((Point.AfterMail, 2));
        await product.Ask(new Operation(Verb.Remind, Role.Controller));
        Assert.True(await product.Dies(within: ClientDesk.Patience));

        await product.Start();
        await product.Ask(new Operation(Verb.Remind, Role.Controller));
        while (await office.Read(db => db.Mails.AnyAsync(m => m.State == MailState.Waiting, Ct))) await Task.Delay(100, Ct);

        var mails = smtp.Mails;
        Assert.Equal(owners.Length + 1, mails.Count);
        Assert.Equal(owners.Length, mails.SelectMany(mail => mail.Recipients).Distinct().Count());
        Assert.Equal(owners.Length, mails.DistinctBy(mail => mail.Message.MessageId).Count());
    }

    private static Assignment DueToday(Viewer owner)
    {
        var today = StockholmTime.Today(TimeProvider.System);
        var assignment = new Assignment("Lekplatsen", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, owner.UnitId, AccessLevel.Open);
        assignment.Give(owner.UnitId, owner.PersonId);
        // Its day, or the working day next to it, has come.
        assignment.SetDecidedDeadline(new DecidedDeadline(new Deadline("i dag", today, DeadlinePrecision.Day), null, null), isOriginal: true);
        return assignment;
    }
}
