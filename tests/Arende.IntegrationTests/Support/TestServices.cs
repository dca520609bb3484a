namespace Arende.IntegrationTests.Support;

/// <summary>
/// Two sets of services for the run: the common one, and one for the tests that take services away, which so may run beside
/// the others. Each is started when a test first asks for it, if <c>./test.sh</c> hasn't done so already.
/// </summary>
public static class TestServices
{
    static readonly Lazy<ServiceSet> common = new(() => ServiceSet.Told() ?? ServiceSet.Start(Folder));
    static readonly Lazy<ServiceSet> harmed = new(() => ServiceSet.Start(Path.Combine(Folder, "harmed")));

    /// <summary>The set of the test that is running.</summary>
    public static ServiceSet Here => AreTakenAway ? harmed.Value : common.Value;

    /// <summary>Whether the running test may stop, kill and pause what it is given.</summary>
    public static bool AreTakenAway => TestContext.Current.TestCollection?.TestCollectionDisplayName == TakesServicesAway.Name;

    /// <summary>Npgsql connection string to the maintenance database, as superuser.</summary>
    public static string Postgres => Here.Postgres;

    /// <summary>The broker's default virtual host.</summary>
    public static Uri RabbitMq => Here.RabbitMq;

    public static string Chromium => common.Value.Chromium;

    /// <summary>The repository's root, where <c>TestResults/</c> is kept.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs <c>tests/services.sh COMMAND</c> on the running test's set, for instance <c>postgres-kill</c>, and returns what it printed.</summary>
    public static Task<string> Run(CancellationToken ct, params string[] command) => Here.Run(ct, command);

    /// <summary>The same, for what would harm others.</summary>
    public static Task TakeAway(string command, CancellationToken ct) => AreTakenAway
        ? Here.Run(ct, command)
        : throw new InvalidOperationException($"{command} is for tests in the collection {nameof(TakesServicesAway)}: this service is everybody's.");

    /// <summary>What can't be cleaned up fails no test: the services' folder is thrown away with all that is in it. It is said on standard error.</summary>
    public static async Task CleanUp(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"Not cleaned up: {exception}");
        }
    }

    static string Folder => Environment.GetEnvironmentVariable("ARENDE_TEST_FOLDER") is { Length: > 0 } folder
        ? folder
        : throw new InvalidOperationException("ARENDE_TEST_FOLDER is not set, so there is no service to test against: run ./test.sh");

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Arende.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Arende.sln was not found above the test program");
    }
}
