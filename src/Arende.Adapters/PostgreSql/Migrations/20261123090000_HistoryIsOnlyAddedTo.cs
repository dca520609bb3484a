using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Arende.Adapters.PostgreSql.Migrations;

/// <summary>History is only added to: the database itself refuses to change or delete a row, whoever asks.</summary>
[DbContext(typeof(PostgresArendeDb))]
[Migration("20261123090000_HistoryIsOnlyAddedTo")]
public sealed class HistoryIsOnlyAddedTo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'History is only added to.' USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE TRIGGER history_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON history
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TRIGGER history_is_only_added_to ON history;
        DROP FUNCTION refuse_change_of_history();
        """);
}
