using Arende.Application.Search;
using Arende.Application.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Arende.Adapters.Sqlite;

/// <summary>The database in one SQLite file: the embedded default.</summary>
public sealed class SqliteArendeDb(DbContextOptions<SqliteArendeDb> options) : ArendeDb(options)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    // search_index is FTS5 over search_texts, kept by triggers (see the migration).
    protected override IQueryable<SearchText> Matching(SearchMatch match) => SearchTexts.FromSql(
        $"SELECT t.* FROM search_index i JOIN search_texts t ON t.id = i.rowid WHERE search_index MATCH {match.ForSqlite()}");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }
}
