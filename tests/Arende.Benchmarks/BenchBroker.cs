using System.Diagnostics;

namespace Arende.Benchmarks;

/// <summary>The broker of <c>./bench.sh</c>.</summary>
internal static class BenchBroker
{
    /// <summary>A virtual host that nobody has used: events that another figure left behind, about cases of another database, would be tried again and again beside this one.</summary>
    public static string NewVirtualHost()
    {
        var name = $"bench-{Guid.NewGuid():N}";
        using var made = Process.Start(new ProcessStartInfo(Given("ARENDE_TEST_SERVICES"), ["rabbit-vhosts", name]) { RedirectStandardOutput = true })!;
        _ = made.StandardOutput.ReadToEnd();
        made.WaitForExit();
        if (made.ExitCode != 0) throw new InvalidOperationException("The virtual host was not made.");
        return new UriBuilder(Given("ARENDE_TEST_RABBITMQ")) { Path = name }.Uri.ToString();
    }

    private static string Given(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? given : throw new InvalidOperationException($"{name} is not set: run ./bench.sh");
}
