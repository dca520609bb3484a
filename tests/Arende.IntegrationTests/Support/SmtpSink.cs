using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.IO;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A mail server on a free loopback port that keeps what it gets and delivers nothing. It can be told to fail in the ways in
/// which mail servers fail; the protocol is SmtpServer's. A class fixture, or made in a test.
/// </summary>
public sealed class SmtpSink : IAsyncLifetime
{
    const int MostTries = 50;
    const int LongestMail = 50_000_000;

    readonly Lock gate = new();
    readonly List<ReceivedMail> mails = [];
    readonly ConcurrentDictionary<SmtpConnection, bool> connections = [];
    CancellationTokenSource stopping = new();
    TcpListener? listener;
    Task serving = Task.CompletedTask;
    TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static string Host => "127.0.0.1";

    /// <summary>Stays the same over <see cref="Stop"/> and <see cref="Start"/>.</summary>
    public int Port { get; private set; }

    public SmtpFault Fault { get; set; }

    /// <summary>Addresses that are refused for good, whatever else is taken.</summary>
    public Predicate<string> Refuses { get; set; } = _ => false;

    /// <summary>How long every answer is waited for.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How long the answer to a whole mail, which is already kept, is waited for.</summary>
    public TimeSpan DelayOfTaking { get; set; }

    /// <summary>Everything received so far, in order.</summary>
    public IReadOnlyList<ReceivedMail> Mails
    {
        get { lock (gate) return [.. mails]; }
    }

    public void Clear()
    {
        lock (gate) mails.Clear();
    }

    /// <summary>Waits until at least so many mails have been received in all.</summary>
    /// <exception cref="TimeoutException">They didn't come within the time (30 s unless told).</exception>
    public async Task<IReadOnlyList<ReceivedMail>> WaitFor(int count, CancellationToken ct, TimeSpan? atMost = null)
    {
        var deadline = Task.Delay(atMost ?? TimeSpan.FromSeconds(30), ct);
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (mails.Count >= count) return [.. mails];
                next = arrival.Task;
            }
            if (await Task.WhenAny(next, deadline) != deadline) continue;
            ct.ThrowIfCancellationRequested();
            throw new TimeoutException($"{Mails.Count} of {count} mails came in time.");
        }
    }

    public ValueTask InitializeAsync()
    {
        Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stopping.Dispose();
    }

    public void Start()
    {
        if (listener is not null) return;
        stopping = new CancellationTokenSource();
        listener = Port > 0 ? Listen(Port) : ListenSomewhere();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = new SmtpServer.SmtpServer(Options(), Services(listener)).StartAsync(stopping.Token);
    }

    /// <summary>Closes the port and every connection; who connects now is refused by the system.</summary>
    public async Task Stop()
    {
        if (listener is null) return;
        await stopping.CancelAsync();
        listener.Stop();
        listener = null;
        foreach (var connection in connections.Keys) connection.Close();
        try
        {
            await serving;
        }
        catch (OperationCanceledException)
        {
            // It was told to end.
        }
    }

    ISmtpServerOptions Options() => new SmtpServerOptionsBuilder()
        .ServerName("sink.test")
        .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
        .MaxMessageSize(LongestMail)
        .CustomSmtpGreeting(_ => Fault == SmtpFault.RefusesConnections ? "421 4.3.2 Not taking mail now" : "220 sink.test ESMTP")
        .Build();

    ServiceProvider Services(TcpListener listening)
    {
        var services = new ServiceProvider();
        services.Add(new Listeners(this, listening));
        services.Add(new Filter(this));
        services.Add(new Store(this));
        return services;
    }

    internal void Forget(SmtpConnection connection) => connections.TryRemove(connection, out _);

    void Record(ReceivedMail mail)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            mails.Add(mail);
            waiting = arrival;
            arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        waiting.SetResult();
    }

    // Below the range from which the kernel gives ports to outgoing connections: nobody gets it while the sink is stopped.
    static TcpListener ListenSomewhere()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Listen(Random.Shared.Next(20000, 32000));
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse && tries < MostTries)
            {
                // Another one, then.
            }
        }
    }

    static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }
    }

    sealed class Listeners(SmtpSink sink, TcpListener listening) : IEndpointListenerFactory, IEndpointListener
    {
        public IEndpointListener CreateListener(IEndpointDefinition endpointDefinition) => this;

        public async Task<ISecurableDuplexPipe> GetPipeAsync(ISessionContext context, CancellationToken cancellationToken)
        {
            var connection = new SmtpConnection(sink, await listening.AcceptTcpClientAsync(cancellationToken));
            sink.connections[connection] = true;
            context.CommandExecuting += (_, command) => connection.TakesMessage = command.Command is DataCommand;
            return connection;
        }

        public void Dispose() => listening.Dispose();
    }

    sealed class Filter(SmtpSink sink) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => sink.Fault switch
        {
            SmtpFault.RefusesRecipientsForNow => throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)450, "4.2.1 Try again later")),
            SmtpFault.RefusesRecipientsForGood => throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 No such mailbox")),
            _ when sink.Refuses(to.AsAddress()) => throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 No such mailbox")),
            _ => Task.FromResult(true),
        };
    }

    sealed class Store(SmtpSink sink) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            sink.Record(new ReceivedMail(transaction.From.AsAddress(), [.. transaction.To.Select(to => to.AsAddress())], buffer.ToArray()));
            if (sink.Fault == SmtpFault.DropsConnectionBeforeAnswer) ((SmtpConnection)context.Pipe).Close();
            else if (sink.DelayOfTaking > TimeSpan.Zero) await Task.Delay(sink.DelayOfTaking, cancellationToken);
            return SmtpResponse.Ok;
        }
    }
}
