using Arende.Adapters.Storage;
using Arende.Application.Backups;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Arende.IntegrationTests.Commands;
using Arende.IntegrationTests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Backups;

/// <summary>What holds of a backup on every database and with every store of files.</summary>
public abstract class BackupContract : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private readonly TurningStore store = new();
    private CaseId id;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("arende-backup-");

    protected TestApplication App { get; private set; } = null!;

    protected abstract Task<TestApplication> Start(Action<IServiceCollection> with);

    /// <summary>The settings of the installation that is backed up.</summary>
    protected abstract (string Name, string Value)[] Here { get; }

    /// <summary>The settings of an installation without a database's tables.</summary>
    protected abstract Task<(string Name, string Value)[]> Elsewhere();

    protected abstract IServiceCollection Storage((string Name, string Value)[] settings);

    /// <summary>Every row of every table is in both.</summary>
    protected abstract Task MustHaveTheSameRows((string Name, string Value)[] restored);

    public async ValueTask InitializeAsync()
    {
        App = await Start(services =>
        {
            var own = services.Last(service => service.ServiceType == typeof(IFileStore)).ImplementationFactory!;
            services.AddSingleton<IFileStore>(provider => store.Around((IFileStore)own(provider)));
        });
        id = await App.Do<RegisterCase, CaseId>(register => register.Run(App.As(Role.CaseOfficer), "Snöröjning", AccessLevel.Open, Case.UsualType, Ct));
        await Register("Första");
        await Register(new string('x', (2 * Megabyte) + 17));
        await App.Do<IDataProtectionProvider>(protection => Task.FromResult(protection.CreateProtector("test").Protect("hemligt")));
    }

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_with_every_row_file_and_key()
    {
        var (code, output, errors) = await CommandLineTests.Run(["backup", Folder.FullName], settings: Here);
        Assert.True(code == 0, errors);
        var backup = output.Split('\n')[0];
        var target = await Elsewhere();

        var restored = await CommandLineTests.Run(["restore", backup], settings: target);

        Assert.True(restored.Code == 0, restored.Errors);
        await MustHaveTheSameRows(target);
        await using var services = Storage(target).BuildServiceProvider();
        Assert.Equal(["Första", new string('x', (2 * Megabyte) + 17)], await Contents(services));
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        Assert.NotEmpty(await db.DataProtectionKeys.ToListAsync(Ct));
        // Numbers that the database gives go on after those that it has.
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = "new", Xml = "<key/>" });
        await db.SaveChangesAsync(Ct);

        var again = await CommandLineTests.Run(["restore", backup], settings: target);
        Assert.Equal(1, again.Code);
        Assert.Contains("not written over", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_registered_while_it_is_made_is_not_in_it_and_what_is_in_it_is_whole()
    {
        store.BeforeReading = () => Register("För sent");
        var (path, manifest) = await App.Do<MakeBackup, (string, BackupManifest)>(make => make.Run(Folder.FullName, _ => { }, Ct));
        Assert.Equal((2, 2L, 0L), (manifest.Files, manifest.Tables["documents"], manifest.History.Findings));

        var target = await Elsewhere();
        Assert.Equal(0, (await CommandLineTests.Run(["restore", path], settings: target)).Code);
        await using var services = Storage(target).BuildServiceProvider();
        Assert.Equal(2, (await Contents(services)).Count);
    }

    [Fact]
    public async Task Of_two_in_the_same_second_one_is_made_and_the_other_deletes_nothing_of_it()
    {
        (string Path, BackupManifest Manifest) first = default;
        store.BeforeReading = async () => first = await App.Do<MakeBackup, (string, BackupManifest)>(make => make.Run(Folder.FullName, _ => { }, Ct));
        await Assert.ThrowsAsync<BackupRefusedException>(() => App.Do<MakeBackup, (string, BackupManifest)>(make => make.Run(Folder.FullName, _ => { }, Ct)));

        Assert.Equal([first.Path], Directory.EnumerateDirectories(Folder.FullName, "arende-*"));
        await (await BackupFolder.Open(first.Path!, Ct)).Folder.Check(Ct);
    }

    [Fact]
    public async Task What_the_disk_has_not_kept_as_it_was_written_is_no_backup()
    {
        store.BeforeReading = async () =>
        {
            var part = Directory.EnumerateFiles(Folder.FullName, "*", SearchOption.AllDirectories).First(path => new FileInfo(path).Length > 0);
            var bytes = await File.ReadAllBytesAsync(part, Ct);
            bytes[^1] ^= 0x80;
            await File.WriteAllBytesAsync(part, bytes, Ct);
        };

        await Assert.ThrowsAsync<BackupUnreadableException>(() => App.Do<MakeBackup, (string, BackupManifest)>(make => make.Run(Folder.FullName, _ => { }, Ct)));
        Assert.Empty(Directory.EnumerateDirectories(Folder.FullName, "arende-*"));
    }

    [Fact]
    public async Task All_tables_are_as_they_were_at_one_moment()
    {
        var folder = BackupFolder.Create(Path.Combine(Folder.FullName, "moment"));
        var tables = await App.Do<IDatabaseBackup, IReadOnlyDictionary<string, long>>(database => database.Write(folder, async db =>
        {
            Assert.Equal(2, await db.Documents.CountAsync(Ct));
            await Register("Mitt i");
        }, Ct));
        Assert.Equal((2L, 2L), (tables["documents"], tables["document_versions"]));
    }

    [Fact]
    public async Task A_restore_that_died_has_left_no_database_and_is_begun_again()
    {
        var (path, _) = await App.Do<MakeBackup, (string, BackupManifest)>(make => make.Run(Folder.FullName, _ => { }, Ct));
        var target = await Elsewhere();
        var dying = new TurningStore { BeforeWritingSecond = () => throw new IOException("Killed.") };
        var collection = Storage(target);
        var own = collection.Last(service => service.ServiceType == typeof(IFileStore)).ImplementationFactory!;
        await using (var services = collection.AddSingleton<IFileStore>(provider => dying.Around((IFileStore)own(provider))).AddScoped<RestoreBackup>().BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
            await Assert.ThrowsAsync<IOException>(() => scope.ServiceProvider.GetRequiredService<RestoreBackup>().Run(path, Ct));

        var again = await CommandLineTests.Run(["restore", path], settings: target);
        Assert.True(again.Code == 0, again.Errors);
        await MustHaveTheSameRows(target);
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_brought_up_to_this_one()
    {
        var earlier = await Elsewhere();
        await using var services = Storage(earlier).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ArendeDb>().Database;
        var migrations = database.GetMigrations().SkipLast(1).ToList();
        if (earlier.FirstOrDefault(setting => setting.Name == "Arende:Data").Value is { } data) Directory.CreateDirectory(data);
        await database.GetService<IMigrator>().MigrateAsync(migrations[^1], Ct);
        var backup = BackupFolder.Create(Path.Combine(Folder.FullName, "earlier"));
        var of = scope.ServiceProvider.GetRequiredService<IDatabaseBackup>();
        var tables = await of.Write(backup, _ => Task.CompletedTask, Ct);
        await backup.End(sums => new BackupManifest(1, "earlier", DateTimeOffset.UnixEpoch, of.Kind, migrations, tables, 0, 0, [], default, sums), Ct);

        var target = await Elsewhere();
        var restored = await CommandLineTests.Run(["restore", backup.Path], settings: target);

        Assert.True(restored.Code == 0, restored.Errors);
        await using var now = Storage(target).BuildServiceProvider();
        await using var there = now.CreateAsyncScope();
        Assert.Empty(await there.ServiceProvider.GetRequiredService<ArendeDb>().Database.GetPendingMigrationsAsync(Ct));
    }

    protected static async Task<List<string>> Contents(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var contents = new List<string>();
        foreach (var digest in await scope.ServiceProvider.GetRequiredService<ArendeDb>().Documents.OrderBy(d => d.Number).SelectMany(d => d.Versions).Select(version => version.Digest).ToListAsync(Ct))
        {
            using var reader = new StreamReader(await services.GetRequiredService<IFileStore>().Read(digest, Ct));
            contents.Add(await reader.ReadToEndAsync(Ct));
        }
        return contents;
    }

    private Task<int> Register(string text) => App.Do<RegisterDocuments, int>(register => register.Run(
        App.As(Role.CaseOfficer), id, new DocumentsToRegister(new DocumentEntry(DocumentDirection.Internal, new DateOnly(2025, 3, 3), null, "Anteckning"), null,
            [new UploadedFile("a.txt", text.Length, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))]), Ct));

    /// <summary>A store in which something happens.</summary>
    private sealed class TurningStore : IFileStore
    {
        private IFileStore inner = null!;
        private int written;

        public Func<Task>? BeforeReading { get; set; }
        public Action? BeforeWritingSecond { get; init; }

        public TurningStore Around(IFileStore store)
        {
            inner = store;
            return this;
        }

        public Task<StoredFile> Write(Stream content, CancellationToken ct)
        {
            if (++written == 2) BeforeWritingSecond?.Invoke();
            return inner.Write(content, ct);
        }

        public async Task<Stream> Read(string digest, CancellationToken ct)
        {
            var happens = BeforeReading;
            BeforeReading = null;
            if (happens is not null) await happens();
            return await inner.Read(digest, ct);
        }

        public Task<int> Sweep(TimeSpan age, Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> named, CancellationToken ct) => inner.Sweep(age, named, ct);
    }
}
