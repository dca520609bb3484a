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

    protected override async Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, IReadOnlyList<SearchWish> wishes, CancellationToken ct)
    {
        var hits = new List<SearchHit>();
        foreach (var wish in wishes)
        {
            var (sql, values) = SqliteSearch.Find(query, wish);
            var found = new List<SearchHit>();
            await foreach (var hit in Database.SqlQueryRaw<SearchHit>(sql, values).AsAsyncEnumerable().WithCancellation(ct))
            {
                // Whole blocks, each in no order, and no more of them than it takes.
                if (found.Count >= wish.Most && hit.Block != found[^1].Block) break;
                found.Add(hit);
            }
            hits.AddRange(found.OrderByDescending(hit => hit.Sort).ThenByDescending(hit => hit.SubjectId.ToString(), StringComparer.Ordinal).Take(wish.Most));
        }
        return hits;
    }

    protected override IQueryable<SearchText> Holding(SearchQuery query)
    {
        var (sql, values) = SqliteSearch.Holding(query);
        return SearchTexts.FromSqlRaw(sql, values);
    }

    protected override IQueryable<SearchText> HoldingAny(SearchQuery query) =>
        SearchTexts.FromSql($"SELECT * FROM search_texts WHERE holds_any(words, {SearchMatch.AnyForSqlite(query)})");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
        // And what is no property's: a parameter of a statement of our own.
        configurationBuilder.DefaultTypeMapping<DateTimeOffset>().HasConversion<UtcTextConverter>();
    }
}
