using System.CommandLine;

namespace Arende.Web.Commands;

/// <summary>Where a command speaks and listens, and what it is told besides its words: the process's own, or those of a caller in the same process.</summary>
public sealed class Surroundings : InvocationConfiguration
{
    public Surroundings()
    {
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = null;
    }

    public TextReader Input { get; init; } = Console.In;

    /// <summary>What a program reads is UTF-8, whatever the terminal speaks. The caller closes it.</summary>
    public Func<Stream> Data { get; init; } = Console.OpenStandardOutput;

    /// <summary>Settings that go before those of files and environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    internal int Say(string message, int exitCode)
    {
        Error.WriteLine($"arende: {message}");
        return exitCode;
    }

    internal int Misused(IEnumerable<string> errors)
    {
        foreach (var error in errors) Say(error, CommandLine.Unreadable);
        return Say("--help tells what can be said.", CommandLine.Unreadable);
    }
}

internal static class ParsedCommand
{
    public static Surroundings Around(this ParseResult parsed) => (Surroundings)parsed.InvocationConfiguration;
}
