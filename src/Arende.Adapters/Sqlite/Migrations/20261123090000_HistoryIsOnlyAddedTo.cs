using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Arende.Adapters.Sqlite.Migrations;

/// <summary>History is only added to: the database itself refuses to change or delete a row, whoever asks.</summary>
[DbContext(typeof(SqliteArendeDb))]
[Migration("20261123090000_HistoryIsOnlyAddedTo")]
public sealed class HistoryIsOnlyAddedTo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
        BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
        CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
        BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER history_is_not_changed;
        DROP TRIGGER history_is_not_deleted;
        """);
}
