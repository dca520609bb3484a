using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AssignmentRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "period_id",
                table: "status_reports",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "documents",
                table: "status_reports",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "deputy_id",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_as",
                table: "assignments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given_by",
                table: "assignments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "goal",
                table: "assignments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number_year",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "original_on",
                table: "assignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "part_of",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "serial",
                table: "assignments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "series",
                table: "assignments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "turns",
                table: "assignments",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            // BY HAND, and to be kept when this migration is made anew. Before the index, which takes each number once.
            // The assignments that are here get their numbers in the order in which they were entered (their ids tell it), in the series of their case's board, else of
            // their unit's, else of the first; the year is their case's, else their plan's, else this one.
            migrationBuilder.Sql("""
                UPDATE assignments SET series = n.series, number_year = n.year, serial = n.serial
                    FROM (SELECT id, series, year, ROW_NUMBER() OVER (PARTITION BY series, year ORDER BY id) AS serial
                        FROM (SELECT a.id, COALESCE(cb.abbreviation, ub.abbreviation, (SELECT abbreviation FROM bodies WHERE function = 'Board' ORDER BY place LIMIT 1), 'KS') AS series,
                                COALESCE(c.year, a.plan_year, EXTRACT(YEAR FROM now())::int) AS year
                            FROM assignments a
                                LEFT JOIN cases c ON c.id = a.case_id LEFT JOIN bodies cb ON cb.id = c.board_id
                                LEFT JOIN units u ON u.id = a.unit_id LEFT JOIN bodies ub ON ub.id = u.board_id) of_each) n
                    WHERE assignments.id = n.id;
                INSERT INTO case_number_series (register, year, last)
                    SELECT 'U ' || series, number_year, MAX(serial) FROM assignments GROUP BY series, number_year;
                UPDATE assignments SET original_on = (original::json -> 'deadline' ->> 'latest')::date WHERE original IS NOT NULL;
                UPDATE assignments SET given_by = json_build_object('body', json_build_object('value', m.body_id), 'on', to_char(m.date, 'YYYY-MM-DD'), 'paragraph', i.paragraph,
                        'clause', (i.clauses::json -> assignments.decided_place ->> 'number')::int)::text
                    FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id WHERE i.id = assignments.decided_item_id;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_assignments_deputy_id",
                table: "assignments",
                column: "deputy_id",
                filter: "deputy_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_goal",
                table: "assignments",
                column: "goal",
                filter: "goal IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_number_year_serial_series",
                table: "assignments",
                columns: new[] { "number_year", "serial", "series" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignments_of_no_kind",
                table: "assignments",
                column: "id",
                filter: "kind = 'Unknown'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // BY HAND: what was reported between the periods has no place in the older table.
            migrationBuilder.Sql("DELETE FROM status_reports WHERE period_id IS NULL; DELETE FROM case_number_series WHERE register LIKE 'U %';");

            migrationBuilder.DropIndex(
                name: "ix_assignments_deputy_id",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_goal",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_number_year_serial_series",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_of_no_kind",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "documents",
                table: "status_reports");

            migrationBuilder.DropColumn(
                name: "deputy_id",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "ended_as",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "given_by",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "goal",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "number_year",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "original_on",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "part_of",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "serial",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "series",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "turns",
                table: "assignments");

            migrationBuilder.AlterColumn<Guid>(
                name: "period_id",
                table: "status_reports",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
