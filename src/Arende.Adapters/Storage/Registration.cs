using Arende.Adapters.Files;
using Arende.Adapters.PostgreSql;
using Arende.Adapters.Sqlite;
using Arende.Application.Backups;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Messaging;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Arende.Adapters.Storage;

public static class Registration
{
    /// <summary>
    /// The database, its transition store, the store of files, and data protection keys that live in it (so that every node reads every cookie).
    /// Exactly one of the first two is given: PostgreSQL's connection string, or the embedded database's file.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="postgresConnectionString">PostgreSQL.</param>
    /// <param name="sqliteFile">The embedded database.</param>
    /// <param name="filesFolder">Where files are kept; null keeps them in PostgreSQL, or beside the embedded database.</param>
    public static IServiceCollection AddArendeStorage(this IServiceCollection services, string? postgresConnectionString, string? sqliteFile, string? filesFolder = null)
    {
        services.AddSingleton<OutboxSignal>();
        // By the clock of the machine: a day of the demo's makes no file a day old.
        services.AddSingleton<IFileStore>(provider => (filesFolder ?? FolderBeside(sqliteFile)) is { } folder
            ? new FolderFileStore(folder, TimeProvider.System)
            : new PostgresFileStore(provider.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System));
        services.AddSingleton<IJournalStore>(provider => provider.GetRequiredService<ITransitionStore>());
        return (postgresConnectionString, sqliteFile) switch
        {
            ({ } connectionString, null) => services.AddPostgres(connectionString),
            (null, { } file) => services.AddSqlite(new SqliteFile(file)),
            _ => throw new ArgumentException("Give either a PostgreSQL connection string or a SQLite file."),
        };
    }

    private static string? FolderBeside(string? sqliteFile) => sqliteFile is null ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sqliteFile))!, "files");

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => PostgresConnection.Open(connectionString));
        services.AddDbContextPool<ArendeDb, PostgresArendeDb>((provider, options) => options.MigratedAsTested()
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new OutboxWaking(provider.GetRequiredService<OutboxSignal>()), new PlannedOnce()));
        services.AddSingleton<ITransitionStore, PostgresTransitionStore>();
        services.AddSingleton<IDatabaseBackup>(new PostgresBackup(connectionString));
        return services.AddKeys<PostgresArendeDb>();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, SqliteFile file)
    {
        services.AddSingleton(file);
        services.AddDbContextPool<ArendeDb, SqliteArendeDb>((provider, options) => options.MigratedAsTested()
            .UseSqlite(file.ConnectionString).AddInterceptors(new SqliteFile.Opening(), new OutboxWaking(provider.GetRequiredService<OutboxSignal>())));
        services.AddSingleton<ITransitionStore, SqliteTransitionStore>();
        services.AddSingleton<IDatabaseBackup, SqliteBackup>();
        return services.AddKeys<SqliteArendeDb>();
    }

    // That the migrations make the model's tables is a test (MigrationContract); compared anew at each start, it costs half a second.
    private static DbContextOptionsBuilder MigratedAsTested(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static IServiceCollection AddKeys<TDb>(this IServiceCollection services) where TDb : ArendeDb, IDataProtectionKeyContext
    {
        services.AddDataProtection().SetApplicationName("Arende").PersistKeysToDbContext<TDb>();
        return services;
    }
}
