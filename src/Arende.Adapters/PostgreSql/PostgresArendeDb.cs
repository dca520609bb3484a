using Arende.Application.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arende.Adapters.PostgreSql;

/// <summary>The database on PostgreSQL: several nodes, many writers.</summary>
public sealed class PostgresArendeDb(DbContextOptions<PostgresArendeDb> options) : ArendeDb(options)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
