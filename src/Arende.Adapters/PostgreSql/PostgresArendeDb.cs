using Arende.Adapters.Files;
using Arende.Application.Search;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>The database on PostgreSQL: several nodes, many writers.</summary>
public sealed class PostgresArendeDb(DbContextOptions<PostgresArendeDb> options) : ArendeDb(options)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // The provider wraps what it takes for transient, and not only in DbUpdateException.
    public override bool IsDeadlock(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }) return true;
        return false;
    }

    protected override Task<DateTimeOffset> CommonTime(TimeProvider clock, CancellationToken ct) =>
        Database.SqlQuery<DateTimeOffset>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(ct);

    // In the order of their keys, so that two who write of several cases don't wait for each other.
    protected override Task WaitForTurn(IReadOnlySet<CaseId> cases, CancellationToken ct)
    {
        var keys = cases.Select(id => id.Value).ToArray();
        return Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(key) FROM (SELECT hashtextextended(id::text, 1) AS key FROM unnest({keys}) AS id ORDER BY 1) AS keys", ct);
    }

    protected override async Task<IReadOnlyList<SearchHit>> Find(SearchQuery query, IReadOnlyList<SearchWish> wishes, CancellationToken ct)
    {
        var (sql, values) = PostgresSearch.Find(query, wishes);
        return await Database.SqlQueryRaw<SearchHit>(sql, values).ToListAsync(ct);
    }

    protected override IQueryable<SearchText> Holding(SearchQuery query)
    {
        var (sql, values) = PostgresSearch.Holding(query);
        return SearchTexts.FromSqlRaw(sql, values);
    }

    protected override IQueryable<SearchText> HoldingAny(SearchQuery query) =>
        SearchTexts.FromSql($"SELECT * FROM search_texts WHERE words @@ CAST({SearchMatch.AnyForPostgres(query)} AS tsquery)");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasCollation(SwedishOrder.Collation, "sv-SE", "icu", deterministic: true);
        modelBuilder.Entity<SearchText>(text =>
        {
            text.Property(t => t.Words).HasConversion(words => WordsAsVector.Of(words), vector => vector.ToString());
            text.Property(t => t.Keys).HasConversion(keys => WordsAsVector.OfKeys(keys!), vector => vector.ToString());
            // Without a list of what is still to be entered: each of the blocks would read all of it.
            text.HasIndex(t => t.Keys, "ix_search_texts_keys").HasMethod("gin").HasFilter("keys IS NOT NULL").HasStorageParameter("fastupdate", false);
            // Blocks are compared letter by letter, whatever the database sorts by.
            text.Property(t => t.Block).UseCollation("C");
        });
        AddFileStore(modelBuilder);
    }

    // Written and read by PostgresFileStore's own statements; here for the migrations.
    private static void AddFileStore(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredFileRow>(file =>
        {
            file.ToTable("stored_files").HasKey(f => f.Id).HasName("pk_stored_files");
            file.Property(f => f.Id).HasColumnName("id").ValueGeneratedNever();
            file.Property(f => f.Digest).HasColumnName("digest").UseCollation("C");
            file.Property(f => f.Size).HasColumnName("size");
            file.Property(f => f.WrittenAt).HasColumnName("written_at");
            file.HasIndex(f => f.Digest, "ix_stored_files_digest").IsUnique();
            file.HasMany(f => f.Parts).WithOne().HasForeignKey(p => p.FileId).HasConstraintName("fk_stored_file_parts_stored_files_file_id");
        });
        modelBuilder.Entity<StoredFilePart>(part =>
        {
            part.ToTable("stored_file_parts").HasKey(p => new { p.FileId, p.Number }).HasName("pk_stored_file_parts");
            part.Property(p => p.FileId).HasColumnName("file_id");
            part.Property(p => p.Number).HasColumnName("number");
            part.Property(p => p.Content).HasColumnName("content");
        });
    }
}
