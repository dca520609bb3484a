using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests;

/// <summary>Runs the tests; or, called by a reliability test, is the process that such a test kills.</summary>
internal static class EntryPoint
{
    // Enough to take the collections in their order (LongestFirst): with a thread a core most are taken from the list's end, and the longest come last.
    private const int Threads = 16;

    public static Task<int> Main(string[] args)
    {
        if (args is [ChaosWorker.Mode, .. var settings]) return ChaosWorker.Run(settings);
        ThreadPool.SetMinThreads(Threads, Threads);
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
