using System.CommandLine;
using Arende.Application.Workflows;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary>
/// One executable, its sub-commands and their exit codes: 0 it was done, 1 it was refused or failed, 2 it could not be read.
/// What was asked for goes to standard output, everything else to standard error.
/// </summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Unreadable = 2;

    /// <summary>Of every command: which appsettings file is read, and what counts as production.</summary>
    internal static Option<string?> Environment { get; } = new("--environment") { Description = "Development, Staging or Production.", Recursive = true };

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0) return Misused(parsed.Errors.Select(error => error.Message));
        // Only a server takes settings on the command line, and says itself which it doesn't know.
        if (!ServeCommand.IsMeantBy(parsed) && parsed.UnmatchedTokens.Count > 0)
            return Misused(parsed.UnmatchedTokens.Select(token => $"'{token}' is not an option of '{parsed.CommandResult.Command.Name}'."));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception) when (exception is RefusedToStartException or DefinitionRefusedException)
        {
            return Say(exception.Message, Failed);
        }
        catch (Exception exception) when (exception is OperationCanceledException)
        {
            return Failed;
        }
        // WebApplicationFactory stops the entry point with an exception of its own, which must pass.
        catch (Exception exception) when (exception is not HostAbortedException)
        {
            return Say($"{exception.GetType().Name}: {exception.Message}", Failed);
        }
    }

    internal static int Say(string message, int exitCode)
    {
        Console.Error.WriteLine($"arende: {message}");
        return exitCode;
    }

    internal static int Misused(IEnumerable<string> errors)
    {
        foreach (var error in errors) Console.Error.WriteLine($"arende: {error}");
        Console.Error.WriteLine("arende: --help tells what can be said.");
        return Unreadable;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Arende: case handling for a municipality's executive board. Without a command it serves, like 'serve'.")
        {
            ServeCommand.Make(),
            DatabaseCommands.Migrate(),
            DatabaseCommands.Seed(),
            ImportCommand.Make(),
            WorkflowCommand.Make(),
            HealthCommand.Make(),
            AccountCommand.Make(),
            AuditCommand.Make(),
        };
        ServeCommand.Serves(root);
        root.Options.Add(Environment);
        return root;
    }
}
