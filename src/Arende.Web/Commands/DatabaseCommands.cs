using System.CommandLine;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary><c>migrate</c> and <c>seed</c>.</summary>
internal static class DatabaseCommands
{
    public static Command Migrate()
    {
        var command = new Command("migrate", "Bring the database up to this version. Run it before a new version is started in production.");
        command.SetAction(async (parsed, ct) =>
        {
            await using var offline = Offline.Open(parsed);
            await offline.Migrate(ct);
            return parsed.Around().Say("the database is up to date.", CommandLine.Done);
        });
        return command;
    }

    public static Command Seed()
    {
        var command = new Command("seed", "Fill an empty database with the made-up municipality of the demo. Refused outside the demo.");
        command.SetAction(async (parsed, ct) =>
        {
            await using var offline = Offline.Open(parsed);
            if (!offline.Settings.Demo) throw new RefusedToStartException("seed makes made-up people, and is refused outside the demo (Arende:Demo).");
            var seeded = await offline.Prepare(ct);
            return parsed.Around().Say(seeded ? "the demo's municipality is in place." : "the demo's municipality was there already.", CommandLine.Done);
        });
        return command;
    }
}
