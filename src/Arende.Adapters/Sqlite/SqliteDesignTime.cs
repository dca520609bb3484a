using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Arende.Adapters.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> only; it opens no file.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteArendeDb>
{
    public SqliteArendeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteArendeDb>().UseSqlite("Data Source=:memory:").Options);
}
