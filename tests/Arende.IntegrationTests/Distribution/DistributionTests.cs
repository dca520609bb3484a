using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Steps;
using Arende.Application.Distribution;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Distribution;

public abstract class DistributionContract(NodeFixture fixture)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static int meetings;

    TestNode Node => fixture.Node;

    [Fact]
    public async Task A_decision_is_sent_once_and_an_unmatched_recipient_is_settled()
    {
        var (unit, clerk, decided) = await Decide(AccessLevel.Open);
        await Distribute(decided.Id);
        await Distribute(decided.Id);
        await Node.Until("the unit had its mail", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));
        var mail = Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(unit.Mailbox)).Message;
        Assert.Contains("Kommunstyrelsen beslutar:", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("1. Att bygga en förskola", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://arende.example/distribution/", mail.HtmlBody, StringComparison.Ordinal);

        var open = await Node.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Unmatched, Ct));
        Assert.Equal("Någon annan", open.RecipientName);
        var address = $"{Guid.NewGuid()}@example.se";
        await Node.Use<SettleRow>(use => use.Run(As(clerk), open.Id, open.Attempt, null, address, Ct));
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.Id == open.Id && r.State == DistributionState.Sent, Ct));
        Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(address));

        var told = await Node.Read(db => db.Notifications.Where(n => n.CaseId == decided.Id).ToListAsync(Ct));
        var person = Assert.Single(told).PersonId;
        var sent = await Node.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.CaseId == decided.Id && r.UnitId == unit.Id, Ct));
        await Node.Use<Acknowledge>(use => use.Run(new Viewer(person, unit.Id, "", new HashSet<string>()), sent.Id, Ct));
        var kinds = await Node.Read(db => db.History.Where(h => h.SubjectId == decided.Id.Value).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync(Ct));
        Assert.Equal(2, kinds.Count(k => k == HistoryKind.DecisionSent));
        Assert.Contains(HistoryKind.RecipientSettled, kinds);
        Assert.Equal(HistoryKind.DecisionAcknowledged, kinds[^1]);
    }

    [Fact]
    public async Task A_refused_mail_makes_its_row_one_to_settle_and_a_new_address_gets_the_decision()
    {
        var (unit, clerk, decided) = await Decide(AccessLevel.Open);
        fixture.Smtp.Fault = SmtpFault.RefusesRecipientsForGood;
        await Distribute(decided.Id);
        await Node.Until("the row bounced", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Bounced, Ct));
        fixture.Smtp.Fault = SmtpFault.None;
        var bounced = await Node.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.CaseId == decided.Id && r.UnitId == unit.Id, Ct));
        Assert.StartsWith("550", bounced.Result, StringComparison.Ordinal);

        var address = $"{Guid.NewGuid()}@example.se";
        await Node.Use<SettleRow>(use => use.Run(As(clerk), bounced.Id, bounced.Attempt, unit.Id, address, Ct));
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.Id == bounced.Id && r.State == DistributionState.Sent, Ct));
        Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(address));
        var kinds = await Node.Read(db => db.History.Where(h => h.SubjectId == decided.Id.Value).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync(Ct));
        Assert.Equal([HistoryKind.DistributionCreated, HistoryKind.DecisionBounced, HistoryKind.RecipientSettled, HistoryKind.DecisionSent], kinds);
    }

    [Fact]
    public async Task A_double_click_on_sending_again_sends_once()
    {
        var (unit, clerk, decided) = await Decide(AccessLevel.Open);
        await Distribute(decided.Id);
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));
        var row = await Node.Read(db => db.DistributionRows.AsNoTracking().SingleAsync(r => r.CaseId == decided.Id && r.UnitId == unit.Id, Ct));

        var key = FormKey.New();
        for (var click = 0; click < 2; click++) await Node.Use<SendAgain>(use => use.Run(As(clerk), row.Id, row.Attempt, Ct, key));
        await Node.Until("it was sent again", db => db.DistributionRows.AnyAsync(r => r.Id == row.Id && r.Attempt > 1 && r.State == DistributionState.Sent, Ct));

        // Once more by somebody who has not looked since: the decision was sent meanwhile, so nothing is, and they are told.
        await Assert.ThrowsAsync<LostRaceException>(() => Node.Use<SendAgain>(use => use.Run(As(clerk), row.Id, row.Attempt, Ct)));
        Assert.Equal(2, await Node.Read(db => db.DistributionRows.Where(r => r.Id == row.Id).Select(r => r.Attempt).SingleAsync(Ct)));
        Assert.Equal(1, await Node.Read(db => db.History.CountAsync(h => h.SubjectId == decided.Id.Value && h.Kind == HistoryKind.SentAgain, Ct)));
        Assert.Equal(2, fixture.Smtp.Mails.Count(m => m.Recipients.Contains(unit.Mailbox)));
    }

    [Fact]
    public async Task Of_a_secret_decision_only_its_number_leaves()
    {
        var (unit, _, decided) = await Decide(AccessLevel.Secret);
        await Distribute(decided.Id);
        await Node.Until("it was sent", _ => Task.FromResult(fixture.Smtp.Mails.Any(m => m.Recipients.Contains(unit.Mailbox))));
        var mail = fixture.Smtp.Mails.Single(m => m.Recipients.Contains(unit.Mailbox)).Message;
        Assert.Equal($"Beslut i ärende {decided.Number}", mail.Subject);
        Assert.DoesNotContain("förskola", mail.TextBody + mail.HtmlBody + mail.Subject, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Only_the_clerk_and_the_registrar_settle_and_send_again()
    {
        var (unit, clerk, decided) = await Decide(AccessLevel.Open);
        await Distribute(decided.Id);
        var row = await Node.Read(db => db.DistributionRows.AsNoTracking().FirstAsync(r => r.CaseId == decided.Id, Ct));
        var other = new Viewer(clerk.Id, unit.Id, "", new HashSet<string> { Role.Manager });
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Node.Use<SendAgain>(use => use.Run(other, row.Id, row.Attempt, Ct)))).Rule);
        Assert.Equal(Rule.NotAllowed, (await Assert.ThrowsAsync<BrokenRuleException>(() => Node.Use<SendAgain>(use => use.Run(As(clerk), DistributionRowId.New(), 1, Ct)))).Rule);
    }

    async Task<(Unit Unit, Person Clerk, Case Case)> Decide(AccessLevel access)
    {
        var unit = new Unit($"Kontor {Guid.NewGuid()}", $"{Guid.NewGuid()}@kommunen.example");
        var clerk = new Person("N Nämnd", "Nämndsekreterare", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Clerk);
        var manager = new Person("M Chef", "Chef", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Manager);
        var decided = new Case(new CaseNumber(Guid.NewGuid().ToString("N")[..8], 2026, 1), "Ny förskola", manager, access, Node.Clock.GetUtcNow());
        decided.Write("Ny förskola", StaffReport.Empty with
        {
            Recipients = [new Recipient(1, unit.Name, null, null), new Recipient(2, "Någon annan", null, null)],
        });
        var meeting = new Meeting(UsualBodies.Board, new DateOnly(2026, 1, 12).AddDays(7 * Interlocked.Increment(ref meetings)));
        meeting.Decided(decided.Id, 17, Outcome.Approve, [new Clause(1, "Att bygga en förskola")]);
        await Node.Save(unit, clerk, manager, decided, meeting);
        return (unit, clerk, decided);
    }

    // As the workflow does it: the handler's rows and events in one commit with the history.
    Task Distribute(CaseId id) => Node.Use<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var draft = new TransitionDraft((await db.Cases.SingleAsync(c => c.Id == id, Ct)).AsSubject(), Node.Clock.GetUtcNow(), null);
        await new Distribute(db).Run(draft, Ct);
        await services.GetRequiredService<JournalWriter>().Write(db, draft, Ct);
    });

    static Viewer As(Person person) => new(person.Id, person.UnitId, person.Name, person.Roles.Select(r => r.Role).ToHashSet());
}

public sealed class DistributionTests(ServerNode node) : DistributionContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedDistributionTests(EmbeddedNode node) : DistributionContract(node), IClassFixture<EmbeddedNode>;
