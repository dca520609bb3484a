using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// A mail server on a free loopback port that keeps what it gets and delivers nothing. It can be told to fail in the ways in
/// which mail servers fail. A class fixture, or made in a test.
/// </summary>
public sealed class SmtpSink : IAsyncLifetime
{
    const int MostTries = 50;

    readonly Lock gate = new();
    readonly List<ReceivedMail> mails = [];
    readonly ConcurrentDictionary<TcpClient, Task> sessions = [];
    CancellationTokenSource stopping = new();
    TcpListener? listener;
    Task accepting = Task.CompletedTask;
    TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static string Host => "127.0.0.1";

    /// <summary>Stays the same over <see cref="Stop"/> and <see cref="Start"/>.</summary>
    public int Port { get; private set; }

    public SmtpFault Fault { get; set; }

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
        accepting = Accept(listener, stopping.Token);
    }

    /// <summary>Closes the port and every connection; who connects now is refused by the system.</summary>
    public async Task Stop()
    {
        if (listener is null) return;
        await stopping.CancelAsync();
        listener.Stop();
        listener = null;
        await accepting;
        foreach (var client in sessions.Keys) client.Close();
        await Task.WhenAll(sessions.Values);
    }

    internal void Record(ReceivedMail mail)
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

    async Task Accept(TcpListener listening, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var client = await listening.AcceptTcpClientAsync(ct);
                sessions[client] = Serve(client, ct);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task Serve(TcpClient client, CancellationToken ct)
    {
        // Off the accepting thread before anything of the session runs.
        await Task.Yield();
        try
        {
            using (client) await new SmtpSession(this, client.GetStream()).Run(ct);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other end went away, or the sink was stopped: both are what a mail server lives with.
        }
        finally
        {
            sessions.TryRemove(client, out _);
        }
    }
}
