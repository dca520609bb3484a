using Arende.Domain.Mail;
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
        var mail = await Queue("Hej å ä ö");
        await Sent(mail);
        var message = Received(mail).Single().Message;
        Assert.Equal("Hej å ä ö", message.Subject);
        Assert.Equal("Text åäö\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Contains("<p>Text åäö</p>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal($"{mail.Key.Replace(':', '.')}@kommunen.example", message.MessageId);
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

    async Task<OutgoingMail> Queue(string subject)
    {
        var mail = new OutgoingMail($"test:{Guid.NewGuid()}:1", $"{Guid.NewGuid()}@example.se", subject, "Text åäö\n", "<p>Text åäö</p>", Node.Clock.GetUtcNow());
        await Node.Save(mail);
        return mail;
    }

    Task Sent(OutgoingMail mail) => Node.Until("it was sent", db => db.Mails.AnyAsync(m => m.Id == mail.Id && m.State == MailState.Sent, Ct));

    List<ReceivedMail> Received(OutgoingMail mail) => [.. Smtp.Mails.Where(m => m.Recipients.Contains(mail.To))];
}
