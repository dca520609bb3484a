using System.CommandLine;
using Arende.Application.Backups;
using Arende.Application.Bodies;
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

    public static Task<int> Run(string[] args) => Run(args, new Surroundings());

    /// <param name="around">Where it speaks, and what it is told besides its words.</param>
    public static async Task<int> Run(string[] args, Surroundings around)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0) return around.Misused(parsed.Errors.Select(error => error.Message));
        // Only a server takes settings on the command line, and says itself which it doesn't know.
        if (!ServeCommand.IsMeantBy(parsed) && parsed.UnmatchedTokens.Count > 0)
            return around.Misused(parsed.UnmatchedTokens.Select(token => $"'{token}' is not an option of '{parsed.CommandResult.Command.Name}'."));
        try
        {
            return await parsed.InvokeAsync(around);
        }
        catch (Exception exception) when (exception is RefusedToStartException or DefinitionRefusedException or BodiesRefusedException or BackupRefusedException)
        {
            return around.Say(exception.Message, Failed);
        }
        catch (BackupUnreadableException exception)
        {
            return around.Say(exception.Message, Unreadable);
        }
        catch (Exception exception) when (exception is OperationCanceledException)
        {
            return Failed;
        }
        // WebApplicationFactory stops the entry point with an exception of its own, which must pass.
        catch (Exception exception) when (exception is not HostAbortedException)
        {
            return around.Say($"{exception.GetType().Name}: {exception.Message}", Failed);
        }
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
            BackupCommand.Make(),
            RestoreCommand.Make(),
        };
        ServeCommand.Serves(root);
        root.Options.Add(Environment);
        return root;
    }
}
