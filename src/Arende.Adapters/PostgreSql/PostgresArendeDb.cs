using Arende.Application.Storage;
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
}
