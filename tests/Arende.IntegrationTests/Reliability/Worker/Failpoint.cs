using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Arende.IntegrationTests.Reliability.Worker;

/// <summary>The named points at which the worker can be told to kill itself.</summary>
public enum Point { BeforeCommit, AfterCommit, BeforePublish, AfterPublish, BeforeConsume, BeforeAck, BeforeMail, AfterMail }

/// <summary>Kills this process with SIGKILL when it comes to a point for the n-th time.</summary>
public sealed class Failpoint(Point? armed, int atVisit)
{
    private int visits;

    public static Failpoint Read(IConfiguration settings) =>
        new(settings.GetValue<Point?>("Chaos:Point"), settings.GetValue("Chaos:Visit", 1));

    public void Reach(Point point)
    {
        if (point != armed || Interlocked.Increment(ref visits) != atVisit) return;
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
