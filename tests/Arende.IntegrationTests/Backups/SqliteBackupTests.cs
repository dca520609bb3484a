using System.Text.Json.Nodes;
using Arende.Adapters.Sqlite;
using Arende.Adapters.Storage;
using Arende.Application.Files;
using Arende.IntegrationTests.Commands;
using Arende.IntegrationTests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Backups;

public sealed class SqliteBackupTests : BackupContract
{
    protected override (string Name, string Value)[] Here => Settings(App.Folder!);

    protected override Task<TestApplication> Start(Action<IServiceCollection> with) => TestApplication.OnSqlite(with);

    protected override Task<(string Name, string Value)[]> Elsewhere() => Task.FromResult(Settings(Path.Combine(Folder.FullName, $"data-{Guid.NewGuid():N}")));

    protected override IServiceCollection Storage((string Name, string Value)[] settings) => new ServiceCollection().AddLogging().AddArendeStorage(null, DatabaseOf(settings));

    protected override async Task MustHaveTheSameRows((string Name, string Value)[] restored)
    {
        await using var connection = new SqliteFile(DatabaseOf(Here)).Open();
        await Do(connection, $"ATTACH '{DatabaseOf(restored)}' AS restored");
        var tables = await Ask(connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'");
        Assert.Contains("documents", tables);
        foreach (var table in tables)
            Assert.True(await Ask(connection, $"SELECT '1' FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM restored.{table}) UNION ALL SELECT '1' FROM (SELECT * FROM restored.{table} EXCEPT SELECT * FROM main.{table})") is [], table);
    }

    [Theory]
    [InlineData("database/arende.db")]
    [InlineData("files")]
    [InlineData("SHA256SUMS")]
    [InlineData("manifest.json")]
    public async Task A_damaged_backup_is_told_with_2_and_nothing_of_it_is_restored(string part)
    {
        var backup = await MakeBackup();
        var path = part == "files" ? Directory.EnumerateFiles(Path.Combine(backup, part), "*", SearchOption.AllDirectories).First() : Path.Combine(backup, part);
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        bytes[bytes.Length / 2] ^= 0x80;
        await File.WriteAllBytesAsync(path, bytes, Ct);
        var target = await Elsewhere();

        Assert.Equal(2, (await CommandLineTests.Run(["restore", backup, "--check"])).Code);
        var (code, _, errors) = await CommandLineTests.Run(["restore", backup], settings: target);

        Assert.Equal(2, code);
        Assert.DoesNotContain("Exception", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target[0].Value));
    }

    [Fact]
    public async Task What_is_missing_in_a_backup_is_named()
    {
        var backup = await MakeBackup();
        File.Delete(Directory.EnumerateFiles(Path.Combine(backup, "files"), "*", SearchOption.AllDirectories).First());
        var (code, _, errors) = await CommandLineTests.Run(["restore", backup, "--check"]);
        Assert.Equal(2, code);
        Assert.Matches("files/[0-9a-f]{2}/[0-9a-f]{64} is missing", errors);
        Assert.Equal(2, (await CommandLineTests.Run(["restore", Folder.FullName, "--check"])).Code);
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused_with_1()
    {
        var backup = await MakeBackup();
        var path = Path.Combine(backup, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path, Ct))!;
        manifest["migrations"]!.AsArray().Add("29990101000000_Later");
        await File.WriteAllTextAsync(path, manifest.ToJsonString(), Ct);
        var (code, _, errors) = await CommandLineTests.Run(["restore", backup], settings: await Elsewhere());
        Assert.Equal(1, code);
        Assert.Contains("newer", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_goes_back_into_its_own_kind_of_database_alone()
    {
        // Nobody listens there: it is refused before anybody is asked.
        var (code, _, errors) = await CommandLineTests.Run(["restore", await MakeBackup()], settings: [("ConnectionStrings:Arende", "Host=127.0.0.1;Port=1"), ("Arende:Demo", "false")]);
        Assert.Equal(1, code);
        Assert.Contains("SQLite", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_file_is_told_with_1_and_everything_else_is_backed_up()
    {
        var lost = await App.Read(db => db.DocumentVersions.Where(version => version.Size < 100).Select(version => version.Digest).SingleAsync(Ct));
        File.Delete(Path.Combine(App.Folder!, "files", lost[..2], lost));

        var (code, output, errors) = await CommandLineTests.Run(["backup", Folder.FullName], settings: Here);

        Assert.Equal(1, code);
        Assert.Contains($"the file {lost} was lost", errors, StringComparison.Ordinal);
        var target = await Elsewhere();
        Assert.Equal(0, (await CommandLineTests.Run(["restore", output.Split('\n')[0]], settings: target)).Code);
        await using var services = Storage(target).BuildServiceProvider();
        await Assert.ThrowsAsync<FileLostException>(() => Contents(services));
    }

    [Fact]
    public async Task A_history_that_was_changed_is_told_with_1_and_backed_up()
    {
        await App.Do<Application.Storage.ArendeDb>(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER history_is_not_changed; UPDATE history SET actor_id = NULL", Ct));
        var (code, output, errors) = await CommandLineTests.Run(["backup", Folder.FullName], settings: Here);
        Assert.Equal(1, code);
        Assert.Contains("changed after it was written", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLineTests.Run(["restore", output.Split('\n')[0]], settings: await Elsewhere())).Code);
    }

    [Fact]
    public async Task A_database_of_another_version_is_not_backed_up_and_nothing_is_left()
    {
        await App.Do<Application.Storage.ArendeDb>(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\")", Ct));
        Assert.Equal(1, (await CommandLineTests.Run(["backup", Folder.FullName], settings: Here)).Code);
        Assert.Empty(Folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var backup = new DirectoryInfo(await MakeBackup());
        Assert.All(backup.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(backup), one =>
            Assert.Equal(UnixFileMode.None, one.UnixFileMode & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)));
    }

    private async Task<string> MakeBackup()
    {
        var (code, output, errors) = await CommandLineTests.Run(["backup", Folder.FullName], settings: Here);
        Assert.True(code == 0, errors);
        return output.Split('\n')[0];
    }

    private static (string, string)[] Settings(string folder) => [("Arende:Data", folder), ("Arende:Demo", "false")];

    private static string DatabaseOf((string Name, string Value)[] settings) => Path.Combine(settings[0].Value, "arende.db");

    private static async Task Do(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<string[]> Ask(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var values = new List<string>();
        while (await rows.ReadAsync(Ct)) values.Add(rows.GetString(0));
        return [.. values];
    }
}
