using System.CommandLine;
using Arende.Application.Backups;
using Arende.Application.History;
using Arende.Texts;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary><c>backup FOLDER</c>: the database and its files, while the product runs.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "Where backups are kept. Each becomes a folder of its own in it, named by its time." };
        var command = new Command("backup", "Back up the database and its files, and check what was written. Prints the new folder. Exit code 1 if it isn't made, or if something in it was lost or changed before.") { folder };
        command.SetAction(async (parsed, ct) =>
        {
            var around = parsed.Around();
            // The database is read as it stands: nothing is migrated or seeded.
            await using var offline = Offline.Open(parsed);
            await using var scope = offline.Scope();
            var (path, manifest) = await scope.ServiceProvider.GetRequiredService<MakeBackup>()
                .Run(CallersPath.Full(parsed.GetRequiredValue(folder)), finding => around.Error.WriteLine(T.HistoryCheck.Of(finding).En), ct);
            around.Output.WriteLine(path);
            BackupWords.Tell(around, manifest);
            return manifest.IsSound ? CommandLine.Done : CommandLine.Failed;
        });
        return command;
    }
}

/// <summary><c>restore FOLDER</c>: a backup is put where there is no database.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of one backup." };
        var check = new Option<bool>("--check") { Description = "Look through the backup, and restore nothing. It needs no database." };
        var command = new Command("restore", "Put a backup where there is no database, and bring it up to this version. Refused where there is one. Exit code 2 if the backup is damaged.") { folder, check };
        command.SetAction(async (parsed, ct) =>
        {
            var (around, path) = (parsed.Around(), CallersPath.Full(parsed.GetRequiredValue(folder)));
            if (parsed.GetValue(check))
            {
                BackupWords.Tell(around, await RestoreBackup.Check(path, ct));
                return around.Say($"{path} is as it was made.", CommandLine.Done);
            }
            await using var offline = Offline.Open(parsed);
            await using var scope = offline.Scope();
            var restore = scope.ServiceProvider.GetRequiredService<RestoreBackup>();
            var manifest = await restore.Run(path, ct);
            await offline.Migrate(ct);
            BackupWords.Tell(around, manifest);
            foreach (var missing in await restore.Missing(path, ct)) throw new BackupUnreadableException($"{path} names the file {missing} and hasn't got it.");
            var history = await scope.ServiceProvider.GetRequiredService<VerifyHistory>().Run(finding => around.Error.WriteLine(T.HistoryCheck.Of(finding).En), ct);
            if (history.Findings > manifest.History.Findings)
                return around.Say($"it is restored, but {history.Findings} rows of histories are wrong where {manifest.History.Findings} were. Is Arende__SealKey the key that sealed them?", CommandLine.Failed);
            return around.Say("it is restored, and as it was.", CommandLine.Done);
        });
        return command;
    }
}

/// <summary>What a backup holds, in words.</summary>
internal static class BackupWords
{
    public static void Tell(Surroundings around, BackupManifest manifest)
    {
        around.Output.WriteLine(FormattableString.Invariant(
            $"{manifest.Database} as it was at {manifest.MadeAt:yyyy-MM-dd HH:mm:ss}Z: {manifest.Tables.Values.Sum()} rows in {manifest.Tables.Count} tables, {manifest.Files} files of {manifest.Bytes} bytes."));
        around.Output.WriteLine(T.HistoryCheck.Outcome(manifest.History).En);
        foreach (var lost in manifest.Lost) around.Say($"the file {lost} was lost or damaged in the store when the backup was made, and isn't in it.", CommandLine.Done);
        if (!manifest.IsSound) around.Say("the backup is whole, but what it was made of isn't. Keep the earlier ones.", CommandLine.Done);
    }
}
