using Arende.Adapters.PostgreSql;
using Arende.Adapters.Sqlite;
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
    /// The database, its transition store, and data protection keys that live in it (so that every node reads every cookie).
    /// Exactly one of the two is given: PostgreSQL's connection string, or the embedded database's file.
    /// </summary>
    public static IServiceCollection AddArendeStorage(this IServiceCollection services, string? postgresConnectionString, string? sqliteFile)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IJournalStore>(provider => provider.GetRequiredService<ITransitionStore>());
        return (postgresConnectionString, sqliteFile) switch
        {
            ({ } connectionString, null) => services.AddPostgres(connectionString),
            (null, { } file) => services.AddSqlite(new SqliteFile(file)),
            _ => throw new ArgumentException("Give either a PostgreSQL connection string or a SQLite file."),
        };
    }

    private static IServiceCollection AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => PostgresConnection.Open(connectionString));
        services.AddDbContextPool<ArendeDb, PostgresArendeDb>((provider, options) => options.MigratedAsTested()
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new OutboxWaking(provider.GetRequiredService<OutboxSignal>()), new PlannedOnce()));
        services.AddSingleton<ITransitionStore, PostgresTransitionStore>();
        return services.AddKeys<PostgresArendeDb>();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, SqliteFile file)
    {
        services.AddSingleton(file);
        services.AddDbContextPool<ArendeDb, SqliteArendeDb>((provider, options) => options.MigratedAsTested()
            .UseSqlite(file.ConnectionString).AddInterceptors(new SqliteFile.Opening(), new OutboxWaking(provider.GetRequiredService<OutboxSignal>())));
        services.AddSingleton<ITransitionStore, SqliteTransitionStore>();
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
