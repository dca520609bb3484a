using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlansPeriodsAndReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_reporting_periods_key_year",
                table: "reporting_periods");

            migrationBuilder.AddColumn<bool>(
                name: "is_implicit",
                table: "unit_freezes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "unit_freezes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "as_frozen",
                table: "status_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "status_reports",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "board_id",
                table: "reporting_periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "reporting_periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "compiled_by",
                table: "reporting_periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "feeds",
                table: "reporting_periods",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "reporting_periods",
                type: "TEXT",
                nullable: false,
                defaultValue: "MonthlyReport");

            migrationBuilder.AddColumn<DateOnly>(
                name: "meeting_on",
                table: "reporting_periods",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "forecast_on",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "last_heard_at",
                table: "assignments",
                type: "TEXT",
                nullable: false,
                defaultValue: "0001-01-01T00:00:00.000000Z");

            migrationBuilder.AddColumn<string>(
                name: "proposed_turn",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reminded_days",
                table: "assignments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_for",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            // BY HAND, and to be kept when this migration is made anew, with the defaults above ([], None, MonthlyReport, the year 1): what the usual calendar's periods were. What was
            // reported before is known; of the rest nobody has said when it was last heard of, and it is fresh as of the upgrade.
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'InterimReport' WHERE \"key\" IN ('apr', 'aug');");
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'AnnualReport' WHERE \"key\" = 'year';");
            migrationBuilder.Sql("""
                UPDATE assignments SET last_heard_at = COALESCE((SELECT MAX(r.reported_at) FROM status_reports r WHERE r.assignment_id = assignments.id), strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))
                """);

            migrationBuilder.CreateTable(
                name: "assignment_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    told_as = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    mailed_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_reminders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assignment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: true),
                    entered_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    deadline = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    carried_from = table.Column<int>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_by = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    carried_to = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_entries_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recurring_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    swedish_name = table.Column<string>(type: "TEXT", nullable: false),
                    english_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    feeds = table.Column<string>(type: "TEXT", nullable: false),
                    period_end = table.Column<string>(type: "TEXT", nullable: false),
                    opens_on = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<string>(type: "TEXT", nullable: false),
                    working_days_before = table.Column<int>(type: "INTEGER", nullable: true),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false, collation: "swedish"),
                    query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_filters", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_filters_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_reporting_periods_board_id_key_year",
                table: "reporting_periods",
                columns: new[] { "board_id", "key", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_periods_case_id",
                table: "reporting_periods",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_assignment_id_deadline_days_person_id",
                table: "assignment_reminders",
                columns: new[] { "assignment_id", "deadline", "days", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_not_mailed",
                table: "assignment_reminders",
                column: "person_id",
                filter: "mailed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_person_id_mailed_at",
                table: "assignment_reminders",
                columns: new[] { "person_id", "mailed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_entries_assignment_id_place",
                table: "plan_entries",
                columns: new[] { "assignment_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_entries_board_id_year",
                table: "plan_entries",
                columns: new[] { "board_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_periods_board_id_key",
                table: "recurring_periods",
                columns: new[] { "board_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_filters_person_id_list_name",
                table: "saved_filters",
                columns: new[] { "person_id", "list", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment_reminders");

            migrationBuilder.DropTable(
                name: "plan_entries");

            migrationBuilder.DropTable(
                name: "recurring_periods");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropIndex(
                name: "ix_reporting_periods_board_id_key_year",
                table: "reporting_periods");

            migrationBuilder.DropIndex(
                name: "ix_reporting_periods_case_id",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "is_implicit",
                table: "unit_freezes");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "unit_freezes");

            migrationBuilder.DropColumn(
                name: "as_frozen",
                table: "status_reports");

            migrationBuilder.DropColumn(
                name: "corrections",
                table: "status_reports");

            migrationBuilder.DropColumn(
                name: "board_id",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "compiled_by",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "feeds",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "meeting_on",
                table: "reporting_periods");

            migrationBuilder.DropColumn(
                name: "forecast_on",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "last_heard_at",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "proposed_turn",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "reminded_days",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "reminded_for",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "ix_reporting_periods_key_year",
                table: "reporting_periods",
                columns: new[] { "key", "year" },
                unique: true);
        }
    }
}
