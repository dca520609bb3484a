using System.CommandLine;
using Arende.Application;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Arende.Web.Commands;

/// <summary><c>workflow move</c>: running cases go on in another version of their path.</summary>
internal static class MoveCommand
{
    public static Command Make()
    {
        var definition = new Argument<string>("definition") { Description = "The definition's id, for instance board-case." };
        var version = new Option<int?>("--to") { Description = "The version to move to; the latest if it isn't said." };
        var number = new Option<string?>("--case") { Description = "One case, by its number. All that run on another version if it isn't said." };
        var step = new Option<string[]>("--step") { Description = "old=new: who waits in the activity old enters new instead. May be given more than once." };
        var dry = new Option<bool>("--dry-run") { Description = "Say who fits, and write nothing." };
        var command = new Command("move", "Move running cases to another version of their path, a later or an earlier one. One line a case; exit code 1 if any can't be moved.") { definition, version, number, step, dry };
        command.SetAction(async (parsed, ct) =>
        {
            await using var offline = Offline.Open(parsed);
            await offline.Prepare(ct);
            await using var scope = offline.Scope();
            var services = scope.ServiceProvider;
            var id = parsed.GetRequiredValue(definition);
            var to = parsed.GetValue(version) ?? services.GetRequiredService<DefinitionCatalogue>().Latest(id).Version;
            var only = parsed.GetValue(number) is { } written ? await services.CaseNumbered(written, ct) : (CaseId?)null;
            return await Move(parsed.Around().Output, services, id, to, only, Steps(parsed.GetValue(step) ?? []), parsed.GetValue(dry), ct);
        });
        return command;
    }

    private static async Task<int> Move(TextWriter output, IServiceProvider services, string id, int to, CaseId? only, Dictionary<string, string> steps, bool isDry, CancellationToken ct)
    {
        var format = services.GetRequiredService<IOptions<ArendeOptions>>().Value.CaseNumberFormat;
        var (moved, stay) = (0, 0);
        await services.GetRequiredService<MoveToVersion>().Run(id, to, only, steps, isDry, one =>
        {
            var name = one.Number?.ToString(format) ?? one.SubjectId.ToString();
            if (one.Fits) moved++;
            else stay++;
            output.WriteLine(one.Fits ? $"{name}: version {one.From} to {to}" : $"{name}: stays on version {one.From}. {string.Join(" ", one.Reasons)}");
        }, ct);
        output.WriteLine(isDry ? $"{moved} can be moved, {stay} stay. Nothing was written." : $"{moved} moved, {stay} stay.");
        return stay == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    /// <exception cref="RefusedToStartException">One isn't written old=new.</exception>
    private static Dictionary<string, string> Steps(string[] written)
    {
        var steps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in written)
        {
            if (one.Split('=') is not [{ Length: > 0 } old, { Length: > 0 } instead]) throw new RefusedToStartException($"'{one}' isn't written old=new.");
            steps[old] = instead;
        }
        return steps;
    }
}
