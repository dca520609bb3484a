using Arende.Application.Search;
using Arende.Application.Storage;
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

    protected override IQueryable<SearchText> Matching(SearchMatch match) =>
        SearchTexts.FromSql($"SELECT * FROM search_texts WHERE words @@ CAST({match.ForPostgres()} AS tsquery)");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasCollation(SwedishOrder.Collation, "sv-SE", "icu", deterministic: true);
        modelBuilder.Entity<SearchText>(text =>
        {
            text.Property(t => t.Words).HasConversion(words => WordsAsVector.Of(words), vector => vector.ToString());
            // Each search asks four kinds; their indexes lie apart, so that none is waded through for another. All but the whole cases' serves phrases.
            text.HasIndex(t => t.Words, "ix_search_texts_words_of_cases").HasMethod("gin").HasFilter("kind = 'Case'");
            text.HasIndex(t => t.Words, "ix_search_texts_words_of_parts").HasMethod("gin").HasFilter("kind <> 'Case'");
            text.HasIndex(t => t.Words, "ix_search_texts_words_of_titles").HasMethod("gin").HasFilter("kind = 'Title'");
            text.HasIndex(t => t.Words, "ix_search_texts_words_of_others").HasMethod("gin").HasFilter("kind IN ('Decision', 'Assignment', 'Person')");
        });
    }
}
