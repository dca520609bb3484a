using System.Net;
using System.Text.RegularExpressions;
using Arende.Application;
using Arende.Application.Accounts;
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
using Microsoft.Extensions.Options;

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

    [Fact]
    public async Task Three_mails_and_a_letter_close_four_and_a_refused_one_stays_open()
    {
        var (one, two, wrong) = (Address(), Address(), $"finns-inte-{Address()}");
        var (unit, clerk, decided) = await Decide(AccessLevel.Open, office => [office, one, two, wrong, "Anna Andersson, Storgatan 1, 761 30 Norrtälje"]);
        fixture.Smtp.Refuses = address => address == wrong;
        await Distribute(decided.Id);
        await Node.Until("three were sent and one was refused", async db => await db.DistributionRows.CountAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct) == 3
            && await db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Bounced, Ct));

        var letter = (await Rows(decided.Id)).Single(row => row.Channel == DistributionChannel.Post);
        Assert.Equal(DistributionState.ByHand, letter.State);
        var day = DateOnly.FromDateTime(Node.Clock.GetUtcNow().UtcDateTime);
        var early = await Assert.ThrowsAsync<BrokenRuleException>(() => Node.Use<HandOver>(use => use.Run(As(clerk), letter.Id, letter.Attempt, new DateOnly(2025, 1, 1), Ct)));
        Assert.Equal(Rule.HandedOverTooEarly, early.Rule);
        await Node.Use<HandOver>(use => use.Run(As(clerk), letter.Id, letter.Attempt, day, Ct));

        var open = await Node.Read(db => db.DistributionRows.Open().Where(r => r.CaseId == decided.Id).ToListAsync(Ct));
        Assert.Equal(wrong, Assert.Single(open).Address);
        var ticked = (await Rows(decided.Id)).Single(row => row.Id == letter.Id);
        Assert.Equal((DistributionState.Sent, clerk.Id), (ticked.State, ticked.SentBy));
        Assert.Equal([unit.Mailbox, one, two], new[] { unit.Mailbox, one, two }.Where(to => fixture.Smtp.Mails.Count(m => m.Recipients.Contains(to!)) == 1));
        var kinds = await Kinds(decided.Id);
        Assert.Contains(HistoryKind.DecisionHandedOver, kinds);
    }

    [Fact]
    public async Task Who_stands_twice_gets_one_mail_that_closes_both_and_one_acknowledgement_is_both()
    {
        var (unit, clerk, decided) = await Decide(AccessLevel.Open, office => [office, office.ToUpperInvariant(), "Någon som saknar adress"]);
        await Distribute(decided.Id);
        await Node.Until("both were sent", db => db.DistributionRows.Where(r => r.CaseId == decided.Id && r.UnitId == unit.Id).AllAsync(r => r.State == DistributionState.Sent, Ct));
        Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(unit.Mailbox));
        var rows = await Rows(decided.Id);
        Assert.Equal([null, rows[0].Id], rows.Take(2).Select(row => row.SentWith));

        // Settled to where it has gone: nothing more is sent.
        await Node.Use<SettleRow>(use => use.Run(As(clerk), rows[2].Id, rows[2].Attempt, unit.Id, "", Ct));
        var third = (await Rows(decided.Id))[2];
        Assert.Equal((rows[0].Id, DistributionState.Sent), (third.SentWith, third.State));

        var manager = await Node.Read(db => db.Notifications.Where(n => n.CaseId == decided.Id).Select(n => n.PersonId).SingleAsync(Ct));
        await Node.Use<Acknowledge>(use => use.Run(new Viewer(manager, unit.Id, "", new HashSet<string>()), rows[1].Id, Ct));
        Assert.All(await Rows(decided.Id), row => Assert.Equal((DistributionState.Acknowledged, manager), (row.State, row.AcknowledgedBy)));
        Assert.Single(fixture.Smtp.Mails, m => m.Recipients.Contains(unit.Mailbox));
        Assert.Single(await Kinds(decided.Id), HistoryKind.DecisionAcknowledged);
    }

    [Fact]
    public async Task A_unit_without_a_mailbox_has_the_decision_in_its_inbox()
    {
        var school = new Unit($"Skolan {Guid.NewGuid()}", mailbox: null);
        var head = new Person("R Rektor", "Rektor", $"{Guid.NewGuid()}@example.se", school.Id, Role.Manager);
        await Node.Save(school, head, new Account(head.Id, head.Email));
        var (_, _, decided) = await Decide(AccessLevel.Open, _ => [school.Name]);
        await Distribute(decided.Id);
        await Node.Until("it is there", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));

        Assert.Equal(DistributionChannel.Inbox, Assert.Single(await Rows(decided.Id)).Channel);
        Assert.Equal(head.Id, await Node.Read(db => db.Notifications.Where(n => n.CaseId == decided.Id).Select(n => n.PersonId).SingleAsync(Ct)));
        Assert.False(await Node.Read(db => db.Mails.AnyAsync(m => db.DistributionRows.Any(r => r.Id == m.DistributionRowId && r.CaseId == decided.Id), Ct)));
        Assert.Contains(HistoryKind.DecisionSent, await Kinds(decided.Id));
    }

    [Fact]
    public async Task Somebody_outside_acknowledges_by_the_link_in_their_mail_once()
    {
        var address = Address();
        var (_, clerk, decided) = await Decide(AccessLevel.Open, _ => [address]);
        await Distribute(decided.Id);
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));
        var token = Token(fixture.Smtp.Mails.Single(m => m.Recipients.Contains(address)));

        Assert.False(await ByLink(token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal(DistributionState.Sent, (await Rows(decided.Id))[0].State);
        Assert.True(await ByLink(token));
        Assert.True(await ByLink(token));
        var row = Assert.Single(await Rows(decided.Id));
        Assert.Equal((DistributionState.Acknowledged, null), (row.State, row.AcknowledgedBy));
        Assert.Single(await Kinds(decided.Id), HistoryKind.DecisionAcknowledgedByLink);
    }

    [Fact]
    public async Task A_link_ends_with_its_time_and_with_the_address_that_it_was_sent_to()
    {
        var (address, other) = (Address(), Address());
        var (_, clerk, decided) = await Decide(AccessLevel.Open, _ => [address]);
        await Distribute(decided.Id);
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));
        var token = Token(fixture.Smtp.Mails.Single(m => m.Recipients.Contains(address)));
        Task<bool> LeadsSomewhere(int days) => Node.Read(db => db.ByLink(token, Node.Clock.GetUtcNow().AddDays(days)).AnyAsync(Ct));

        Assert.True(await LeadsSomewhere(AcknowledgementLink.Days - 1));
        Assert.False(await LeadsSomewhere(AcknowledgementLink.Days + 1));

        var row = (await Rows(decided.Id))[0];
        await Node.Use<ArendeDb>(async db =>
        {
            (await db.DistributionRows.SingleAsync(r => r.Id == row.Id, Ct)).Bounce("550", Node.Clock.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        });
        Assert.True(await LeadsSomewhere(0));
        await Node.Use<SettleRow>(use => use.Run(As(clerk), row.Id, row.Attempt, null, other, Ct));
        Assert.False(await LeadsSomewhere(0));
    }

    [Fact]
    public async Task A_rejected_motion_is_said_as_the_decision_that_it_is_with_its_reason_and_the_table_that_it_refers_to()
    {
        var address = Address();
        var (_, _, decided) = await Decide(AccessLevel.Open, _ => [address], "motion", Outcome.Reject, "Kostnaden ryms inte i budgeten.");
        await Distribute(decided.Id);
        await Node.Until("it was sent", db => db.DistributionRows.AnyAsync(r => r.CaseId == decided.Id && r.State == DistributionState.Sent, Ct));
        var mail = fixture.Smtp.Mails.Single(m => m.Recipients.Contains(address)).Message;

        Assert.Contains("Kommunstyrelsen avslår motionen.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Motivering: Kostnaden ryms inte i budgeten.", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("beslutar", mail.TextBody, StringComparison.Ordinal);
        Assert.Matches(@"År +Belopp\s+-+ +-+\s+2025 +12 tkr", mail.TextBody);
        Assert.Contains("<th scope=\"col\">År</th><th scope=\"col\">Belopp</th>", WebUtility.HtmlDecode(mail.HtmlBody), StringComparison.Ordinal);
        Assert.Contains("<td>2025</td><td>12 tkr</td>", mail.HtmlBody, StringComparison.Ordinal);
    }

    static string Address() => $"{Guid.NewGuid():N}@example.se";

    static string Token(ReceivedMail mail) => Regex.Match(mail.Message.TextBody ?? "", "https://arende.example/acknowledge/([0-9a-f]{64})\\s").Groups[1].Value;

    Task<bool> ByLink(string token) => Node.Use<AcknowledgeByLink, bool>(use => use.Run(token, Ct));

    Task<List<DistributionRow>> Rows(CaseId id) => Node.Read(db => db.DistributionRows.AsNoTracking().Where(r => r.CaseId == id).OrderBy(r => r.RecipientNumber).ToListAsync(Ct));

    Task<List<HistoryKind>> Kinds(CaseId id) => Node.Read(db => db.History.Where(h => h.SubjectId == id.Value).OrderBy(h => h.Sequence).Select(h => h.Kind).ToListAsync(Ct));

    Task<(Unit Unit, Person Clerk, Case Case)> Decide(AccessLevel access) => Decide(access, office => [office, "Någon annan"]);

    /// <param name="access">The case's.</param>
    /// <param name="recipients">Their names, of the office's.</param>
    /// <param name="type">The case's.</param>
    /// <param name="outcome">The board's.</param>
    /// <param name="reason">Its reason.</param>
    async Task<(Unit Unit, Person Clerk, Case Case)> Decide(AccessLevel access, Func<string, string[]> recipients, string type = Case.UsualType, Outcome outcome = Outcome.Approve, string? reason = null)
    {
        var unit = new Unit($"Kontor {Guid.NewGuid()}", $"{Guid.NewGuid()}@kommunen.example");
        var clerk = new Person("N Nämnd", "Nämndsekreterare", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Clerk);
        var manager = new Person("M Chef", "Chef", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Manager);
        var decided = new Case(new CaseNumber(Guid.NewGuid().ToString("N")[..8], 2026, 1), "Ny förskola", manager, access, Node.Clock.GetUtcNow(), type: type);
        decided.Write("Ny förskola", StaffReport.Empty with
        {
            Sections = [new Section(default, "Ärendet", "Tabell 1\n\nÅr\tBelopp\n2025\t12 tkr\n")],
            Recipients = [.. recipients(unit.Name).Select((name, place) => new Recipient(place + 1, name, null, null))],
        });
        var meeting = new Meeting(UsualBodies.Board, new DateOnly(2026, 1, 12).AddDays(7 * Interlocked.Increment(ref meetings)));
        meeting.Decided(decided.Id, 17, outcome, [new Clause(1, outcome == Outcome.Reject ? "Att bygga en förskola enligt tabell 1" : "Att bygga en förskola")], reason);
        await Node.Save(unit, clerk, manager, decided, meeting);
        return (unit, clerk, decided);
    }

    // As the workflow does it: the handler's rows and events in one commit with the history.
    Task Distribute(CaseId id) => Node.Use<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<ArendeDb>();
        var draft = new TransitionDraft((await db.Cases.SingleAsync(c => c.Id == id, Ct)).AsSubject(), Node.Clock.GetUtcNow(), null);
        await new Distribute(db, services.GetRequiredService<IOptions<ArendeOptions>>()).Run(draft, services.GetRequiredService<DefinitionCatalogue>().LatestPath(Case.UsualType).Named("Distribute")!, Ct);
        await services.GetRequiredService<JournalWriter>().Write(db, draft, Ct);
    });

    static Viewer As(Person person) => new(person.Id, person.UnitId, person.Name, person.Roles.Select(r => r.Role).ToHashSet());
}

public sealed class DistributionTests(ServerNode node) : DistributionContract(node), IClassFixture<ServerNode>;

public sealed class EmbeddedDistributionTests(EmbeddedNode node) : DistributionContract(node), IClassFixture<EmbeddedNode>;
