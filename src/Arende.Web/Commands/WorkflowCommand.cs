using System.CommandLine;
using Arende.Application.Workflows;
using Arende.Domain.People;
using Arende.Engine;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary><c>workflow validate|trace|draw|list</c>: for those who write definitions, without a database. <c>move</c> is for who runs the installation.</summary>
internal static class WorkflowCommand
{
    public static Command Make() => new("workflow", "Check, play, draw and list workflow definitions, and move running cases to another version.") { Validate(), Trace(), DrawCommand.Make(), List(), MoveCommand.Make() };

    private static Command Validate()
    {
        var files = new Argument<string[]>("file") { Description = "Definition files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Check definitions before they are published. Each message names the activity and says what to do.") { files };
        command.SetAction(async (parsed, ct) =>
        {
            var worst = CommandLine.Done;
            foreach (var file in parsed.GetRequiredValue(files)) worst = Math.Max(worst, await Validate(parsed.Around(), file, ct));
            return worst;
        });
        return command;
    }

    private static async Task<int> Validate(Surroundings around, string file, CancellationToken ct)
    {
        if (await Read(around, file, ct) is not { } json) return CommandLine.Unreadable;
        var findings = ProcessPathReader.Validate(json);
        if (findings.Count == 0) around.Output.WriteLine($"{file}: ok");
        foreach (var finding in findings) around.Say($"{file}: {finding}", CommandLine.Failed);
        return findings.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static Command Trace()
    {
        var definition = new Argument<string>("file") { Description = "The definition." };
        var script = new Argument<string>("script") { Description = "A JSON array of start, complete, event and advance." };
        var isUnchecked = new Option<bool>("--unchecked") { Description = "Play it though 'validate' refuses it." };
        var command = new Command("trace", "Play a script on a definition with a virtual clock: one JSON line a step.") { definition, script, isUnchecked };
        command.SetAction(async (parsed, ct) =>
        {
            var (file, played) = (parsed.GetRequiredValue(definition), parsed.GetRequiredValue(script));
            if (await Read(parsed.Around(), file, ct) is not { } json || await Read(parsed.Around(), played, ct) is not { } steps) return CommandLine.Unreadable;
            return await Play(parsed.Around(), file, json, steps, parsed.GetValue(isUnchecked));
        });
        return command;
    }

    private static async Task<int> Play(Surroundings around, string file, string json, string steps, bool isUnchecked)
    {
        try
        {
            foreach (var line in await new TracePlayer(new FlowchartInterpreter()).Play(json, steps, Role.All, isUnchecked)) around.Output.WriteLine(line);
            return CommandLine.Done;
        }
        catch (WorkflowDefinitionException refused)
        {
            foreach (var finding in refused.Findings) around.Say($"{file}: {finding}", CommandLine.Failed);
            return CommandLine.Failed;
        }
        catch (WorkflowInputException refused)
        {
            return around.Say($"{file}: {refused.Message}", CommandLine.Failed);
        }
        catch (FormatException unreadable)
        {
            return around.Say($"the script can't be read: {unreadable.Message}", CommandLine.Unreadable);
        }
    }

    private static Command List()
    {
        var command = new Command("list", "List the definitions that are released.");
        command.SetAction((parsed, _) =>
        {
            using var offline = Offline.Open(parsed);
            foreach (var definition in offline.Services.GetRequiredService<DefinitionCatalogue>().All.OrderBy(d => d.DefinitionId, StringComparer.Ordinal).ThenBy(d => d.Version))
                parsed.Around().Output.WriteLine($"{definition.DefinitionId} {definition.Version}");
            return Task.FromResult(CommandLine.Done);
        });
        return command;
    }

    internal static async Task<string?> Read(Surroundings around, string file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync(CallersPath.Full(file), ct);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            around.Say($"{file} can't be read: {exception.Message}", CommandLine.Unreadable);
            return null;
        }
    }
}
