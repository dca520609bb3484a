using Arende.IntegrationTests.Reliability.Worker;

namespace Arende.IntegrationTests;

/// <summary>Runs the tests; or, called by a reliability test, is the process that such a test kills.</summary>
internal static class EntryPoint
{
    public static Task<int> Main(string[] args)
    {
        // Nobody waits ten minutes for a decision to go; what is tested of the wait says how long it is.
        Environment.SetEnvironmentVariable("Arende__DistributionHold", "00:00:00");
        return args is [ChaosWorker.Mode, .. var settings]
            ? ChaosWorker.Run(settings)
            : args.Any(arg => arg is "--server" or "--internal-msbuild-node")
                ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
                : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
