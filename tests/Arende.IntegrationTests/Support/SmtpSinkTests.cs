using System.Diagnostics;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arende.IntegrationTests.Support;

/// <summary>The sink stands in for a mail server, so it is tested with the client that the product uses.</summary>
public sealed class SmtpSinkTests : IAsyncLifetime
{
    readonly SmtpSink sink = new();

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => sink.InitializeAsync();

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task What_the_client_sends_is_what_the_sink_keeps()
    {
        await Send(Mail("Förfallet uppdrag", "Hej Åsa,\r\n.en rad som börjar med punkt\r\n..två\r\n.\r\nslut"));

        var mail = Assert.Single(sink.Mails);
        Assert.Equal("arende@kommun.test", mail.From);
        Assert.Equal(["asa@kommun.test", "eva@kommun.test"], mail.Recipients);
        Assert.Equal("Förfallet uppdrag", mail.Message.Subject);
        Assert.Equal("Hej Åsa,\r\n.en rad som börjar med punkt\r\n..två\r\n.\r\nslut", mail.Message.TextBody?.TrimEnd().ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Several_mails_go_over_one_connection()
    {
        using var client = await Connect();
        await client.SendAsync(Mail("Ett", "1"), Ct);
        await client.SendAsync(Mail("Två", "2"), Ct);
        await client.DisconnectAsync(quit: true, Ct);

        Assert.Equal(["Ett", "Två"], sink.Mails.Select(m => m.Message.Subject));
    }

    [Fact]
    public async Task A_mail_of_some_megabytes_arrives_whole()
    {
        var text = string.Join("\r\n", Enumerable.Range(0, 60_000).Select(n => $".rad {n} med å, ä och ö"));
        await Send(Mail("Stort", text));

        Assert.Equal(text, Assert.Single(sink.Mails).Message.TextBody?.TrimEnd().ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task Many_clients_are_served_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Send(Mail($"Nr {n}", "hej"))));

        Assert.Equal(20, (await sink.WaitFor(20, Ct)).Select(m => m.Message.Subject).Distinct().Count());
    }

    [Fact]
    public async Task A_connection_is_refused_with_421()
    {
        sink.Fault = SmtpFault.RefusesConnections;
        var refusal = await Assert.ThrowsAnyAsync<SmtpCommandException>(() => Send(Mail("Nej", "hej")));
        Assert.Equal(SmtpStatusCode.ServiceNotAvailable, refusal.StatusCode);
        Assert.Empty(sink.Mails);
    }

    [Theory]
    [InlineData(SmtpFault.RefusesRecipientsForNow, SmtpStatusCode.MailboxBusy)]
    [InlineData(SmtpFault.RefusesRecipientsForGood, SmtpStatusCode.MailboxUnavailable)]
    public async Task A_recipient_is_refused_for_now_or_for_good(SmtpFault fault, SmtpStatusCode status)
    {
        sink.Fault = fault;
        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => Send(Mail("Nej", "hej")));
        Assert.Equal(status, refusal.StatusCode);
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_connection_dropped_half_way_leaves_nothing()
    {
        sink.Fault = SmtpFault.DropsConnectionDuringMessage;
        await Assert.ThrowsAnyAsync<Exception>(() => Send(Mail("Halvt", new string('x', 500_000))));
        Assert.Empty(sink.Mails);
    }

    [Fact]
    public async Task A_connection_dropped_before_the_answer_leaves_a_mail_that_the_client_knows_nothing_of()
    {
        sink.Fault = SmtpFault.DropsConnectionBeforeAnswer;
        await Assert.ThrowsAnyAsync<Exception>(() => Send(Mail("Helt", "hej")));
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Answers_can_be_slow()
    {
        sink.Delay = TimeSpan.FromMilliseconds(100);
        var watch = Stopwatch.StartNew();
        await Send(Mail("Sakta", "hej"));
        Assert.True(watch.Elapsed > TimeSpan.FromMilliseconds(400), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_stopped_sink_is_not_there_and_comes_back_on_the_same_port()
    {
        var port = sink.Port;
        await sink.Stop();
        await Assert.ThrowsAnyAsync<SocketException>(() => Send(Mail("Ingen", "hej")));

        sink.Start();
        await Send(Mail("Åter", "hej"));

        Assert.Equal(port, sink.Port);
        Assert.Equal("Åter", Assert.Single(sink.Mails).Message.Subject);
    }

    [Fact]
    public async Task Waiting_for_a_mail_that_does_not_come_says_how_many_came()
    {
        await Send(Mail("Ett", "1"));
        var late = await Assert.ThrowsAsync<TimeoutException>(() => sink.WaitFor(2, Ct, TimeSpan.FromMilliseconds(50)));
        Assert.Contains("1 of 2", late.Message, StringComparison.Ordinal);
    }

    async Task Send(MimeMessage message)
    {
        using var client = await Connect();
        await client.SendAsync(message, Ct);
        await client.DisconnectAsync(quit: true, Ct);
    }

    async Task<SmtpClient> Connect()
    {
        var client = new SmtpClient { Timeout = 10_000 };
        await client.ConnectAsync(SmtpSink.Host, sink.Port, SecureSocketOptions.None, Ct);
        return client;
    }

    static MimeMessage Mail(string subject, string text) => new()
    {
        From = { MailboxAddress.Parse("arende@kommun.test") },
        To = { MailboxAddress.Parse("asa@kommun.test"), MailboxAddress.Parse("eva@kommun.test") },
        Subject = subject,
        Body = new TextPart("plain") { Text = text },
    };
}
