using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <summary>A state is a format's name and a text; open cases are found by when they were closed; what a history says can be erased by law.</summary>
    public partial class KeepStatesApartAndErasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_open_in_order",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_of_officer",
                table: "cases");

            migrationBuilder.RenameColumn(
                name: "state",
                table: "workflow_instances",
                newName: "state_text");

            migrationBuilder.AddColumn<string>(
                name: "state_format",
                table: "workflow_instances",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "arende-flowchart-1");

            migrationBuilder.CreateTable(
                name: "history_erasures",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stands_instead = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_erasures", x => new { x.subject_id, x.sequence });
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_in_order",
                table: "cases",
                columns: new[] { "year", "serial", "register" },
                descending: new[] { true, true, false },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of_officer",
                table: "cases",
                column: "case_officer_id",
                filter: "closed_at IS NULL");

            // The lists leave out what is closed by the day that it was.
            migrationBuilder.Sql("""
                UPDATE cases SET closed_at = coalesce((SELECT max(i.ended_at) FROM workflow_instances i WHERE i.subject_id = cases.id), registered_at)
                WHERE state = 'Closed' AND closed_at IS NULL
                """);

            // Room in each page for the next version of a row: no index names what a step changes.
            migrationBuilder.Sql("ALTER TABLE cases SET (fillfactor = 80); ALTER TABLE workflow_instances SET (fillfactor = 80);");

            // What a row says may be erased by law, and nothing else of it changed.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_all_but_erasure_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF NEW.subject_id = OLD.subject_id AND NEW.sequence = OLD.sequence AND NEW.kind = OLD.kind AND NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
                    AND NEW.at = OLD.at AND NEW.canonical = OLD.canonical AND NEW.hash = OLD.hash
                    AND EXISTS (SELECT 1 FROM history_erasures e WHERE e.subject_id = OLD.subject_id AND e.sequence = OLD.sequence AND e.stands_instead = NEW.arguments)
                  THEN RETURN NEW;
                  END IF;
                  RAISE EXCEPTION 'History is only added to.' USING ERRCODE = 'restrict_violation';
                END $$;
                DROP TRIGGER history_is_only_added_to ON history;
                CREATE TRIGGER history_is_not_deleted BEFORE DELETE OR TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure_of_history();
                CREATE TRIGGER history_erasures_are_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON history_erasures
                  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER history_is_not_changed ON history;
                DROP TRIGGER history_is_not_deleted ON history;
                DROP FUNCTION refuse_all_but_erasure_of_history();
                CREATE TRIGGER history_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                ALTER TABLE cases RESET (fillfactor);
                ALTER TABLE workflow_instances RESET (fillfactor);
                """);

            migrationBuilder.DropTable(
                name: "history_erasures");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_in_order",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_of_officer",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "state_format",
                table: "workflow_instances");

            migrationBuilder.RenameColumn(
                name: "state_text",
                table: "workflow_instances",
                newName: "state");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_in_order",
                table: "cases",
                columns: new[] { "year", "serial", "register" },
                descending: new[] { true, true, false },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of_officer",
                table: "cases",
                column: "case_officer_id",
                filter: "state <> 'Closed'");
        }
    }
}
