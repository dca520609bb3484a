using System.Diagnostics;

namespace Arende.IntegrationTests.Support;

/// <summary>The services that <c>./test.sh</c> started for this run, and the script that takes them away and gives them back.</summary>
public static class TestServices
{
    /// <summary>Npgsql connection string to the maintenance database, as superuser.</summary>
    public static string Postgres => Told("ARENDE_TEST_POSTGRES");

    /// <summary>The broker's default virtual host.</summary>
    public static Uri RabbitMq => new(Told("ARENDE_TEST_RABBITMQ"));

    public static string Chromium => Told("ARENDE_TEST_CHROMIUM");

    /// <summary>The repository's root, where <c>TestResults/</c> is kept.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs <c>tests/services.sh COMMAND</c>, for instance <c>postgres-kill</c>, and returns what it printed.</summary>
    public static async Task<string> Run(CancellationToken ct, params string[] command)
    {
        Told("ARENDE_TEST_FOLDER");
        var start = new ProcessStartInfo(Told("ARENDE_TEST_SERVICES"), command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"services.sh {string.Join(' ', command)}: {await errors}");
    }

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

    static string Told(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{variable} is not set, so there is no service to test against: run ./test.sh");

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Arende.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Arende.sln was not found above the test program");
    }
}
