using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Mail;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Mail;

/// <summary>A mail server that fails in every way it can: nothing is lost, and nothing is sent twice.</summary>
public sealed class SmtpTests(EmbeddedNode fixture) : IClassFixture<EmbeddedNode>, IAsyncLifetime
{
    // The next try is at most an hour away, however often a slow machine has tried already.
    static readonly TimeSpan LongEnough = TimeSpan.FromHours(1);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    TestNode Node => fixture.Node;

    SmtpSink Smtp => fixture.Smtp;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // A test that failed half-way leaves the next one a mail server in order.
    public ValueTask DisposeAsync()
    {
        Smtp.Fault = SmtpFault.None;
        Smtp.Delay = TimeSpan.Zero;
        Smtp.Start();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_mail_has_a_text_part_and_an_html_part_and_its_keys_message_id()
    {
        var mail = await Queue("å ä ö");
        await Sent(mail);
        var message = Received(mail).Single().Message;
        Assert.Equal("Lämna lägesrapport för å ä ö 2026", message.Subject);
        Assert.Matches("\n- KS U[0-9]{4}-[0-9]+ Text åäö <1>\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains($"{System.Net.WebUtility.HtmlEncode(" Text åäö <1>")}</li>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal($"{mail.Key.Replace(':', '.')}@kommunen.example", message.MessageId);
    }

    [Fact]
    public async Task What_was_sent_is_kept_with_its_digest()
    {
        var mail = await Queue("kvittot");
        Assert.Null(mail.Text);
        await Sent(mail);
        var sent = await Node.Read(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail.Id, Ct));
        Assert.Equal("Lämna lägesrapport för kvittot 2026", sent.Subject);
        Assert.Equal(Received(mail).Single().Message.TextBody!.ReplaceLineEndings("\n"), sent.Text);
        Assert.Equal(new ComposedMail(sent.Subject!, sent.Text!, sent.Html!).Digest, sent.Digest);
    }

    [Fact]
    public async Task What_a_person_wrote_becomes_no_header()
    {
        var mail = await Queue("Hej\r\nBcc: annan@example.se");
        await Sent(mail);
        Assert.Empty(Received(mail).Single().Message.Bcc);
        Assert.Equal([mail.To], Received(mail).Single().Recipients);
    }

    [Theory]
    [InlineData(SmtpFault.RefusesConnections)]
    [InlineData(SmtpFault.RefusesRecipientsForNow)]
    [InlineData(SmtpFault.DropsConnectionDuringMessage)]
    public async Task A_server_that_is_busy_gets_the_mail_later_and_once(SmtpFault fault)
    {
        Smtp.Fault = fault;
        var mail = await Queue("Senare");
        await Node.Until("it was tried", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.Tries > 0 && m.State == MailState.Waiting, Ct));
        Smtp.Fault = SmtpFault.None;
        Node.Clock.Move(LongEnough);
        await Sent(mail);
        Assert.Single(Received(mail));
    }

    [Fact]
    public async Task A_server_that_is_away_gets_the_mail_when_it_is_back()
    {
        await Smtp.Stop();
        var mail = await Queue("Borta");
        await Node.Until("it was tried", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.Tries > 0, Ct));
        Smtp.Start();
        Node.Clock.Move(LongEnough);
        await Sent(mail);
        Assert.Single(Received(mail));
    }

    [Fact]
    public async Task A_server_that_is_slow_is_waited_for()
    {
        Smtp.Delay = TimeSpan.FromMilliseconds(400);
        var mail = await Queue("Långsam");
        await Sent(mail);
        Smtp.Delay = TimeSpan.Zero;
        Assert.Single(Received(mail));
    }

    [Fact]
    public async Task A_refusal_for_good_is_kept_and_not_tried_again()
    {
        Smtp.Fault = SmtpFault.RefusesRecipientsForGood;
        var mail = await Queue("Nej");
        await Node.Until("it was refused", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.State == MailState.Refused, Ct));
        Smtp.Fault = SmtpFault.None;
        Assert.StartsWith("550", await Node.Read(db => db.Mails.Where(m => m.Id == mail.Id).Select(m => m.Error).SingleAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_whose_receipt_was_lost_goes_again_under_the_same_message_id()
    {
        Smtp.Fault = SmtpFault.DropsConnectionBeforeAnswer;
        var mail = await Queue("Kvittot försvann");
        await Node.Until("it was tried", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.Tries > 0, Ct));
        Smtp.Fault = SmtpFault.None;
        Node.Clock.Move(LongEnough);
        await Sent(mail);
        Assert.Single(Received(mail).Select(m => m.Message.MessageId).Distinct());
        Assert.True(Received(mail).Count > 1);
    }

    // A status report that is missing, in a period whose name stands in the subject.
    Task<OutgoingMail> Queue(string subject) => Queue(Node, subject);

    internal static async Task<OutgoingMail> Queue(TestNode node, string subject)
    {
        var unit = new Unit($"Kontor {Guid.NewGuid()}", null);
        var owner = new Person("Ägare", "", $"{Guid.NewGuid()}@example.se", unit.Id, Role.Assignee);
        var assignment = new Assignment("Text åäö <1>", AssignmentKind.Assignment, AssignmentStatus.OnPlan, null, unit.Id, AccessLevel.Open);
        assignment.Give(unit.Id, owner.Id);
        var now = node.Clock.GetUtcNow();
        var period = new ReportingPeriod($"{Guid.NewGuid()}", 2026, subject, subject, new(2026, 2, 28), new(2026, 3, 22), now);
        var mail = OutgoingMail.OfReportsAsked($"asked:{period.Id}:{owner.Id}", owner, period.Id, null, now);
        await node.Save(unit, owner, assignment, period, new StatusReport(period.Id, assignment.Id, unit.Id, owner.Id), mail);
        return mail;
    }

    Task Sent(OutgoingMail mail) => Node.Until("it was sent", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.State == MailState.Sent, Ct));

    List<ReceivedMail> Received(OutgoingMail mail) => [.. Smtp.Mails.Where(m => m.Recipients.Contains(mail.To))];
}
