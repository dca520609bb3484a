using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Arende.Adapters.PostgreSql;

/// <summary>For <c>dotnet ef migrations add</c> only; it never connects.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresArendeDb>
{
    public PostgresArendeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresArendeDb>().UseNpgsql("Host=localhost").Options);
}
