using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "unit_freezes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "as_frozen",
                table: "status_reports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "corrections",
                table: "status_reports",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "board_id",
                table: "reporting_periods",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "reporting_periods",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "compiled_by",
                table: "reporting_periods",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "feeds",
                table: "reporting_periods",
                type: "text",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "reporting_periods",
                type: "text",
                nullable: false,
                defaultValue: "MonthlyReport");

            migrationBuilder.AddColumn<DateOnly>(
                name: "meeting_on",
                table: "reporting_periods",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "forecast_on",
                table: "assignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_heard_at",
                table: "assignments",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "proposed_turn",
                table: "assignments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reminded_days",
                table: "assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_for",
                table: "assignments",
                type: "date",
                nullable: true);

            // BY HAND, and to be kept when this migration is made anew, with the defaults above ([], None, MonthlyReport): what the usual calendar's periods were. What was
            // reported before is known; of the rest nobody has said when it was last heard of, and it is fresh as of the upgrade.
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'InterimReport' WHERE \"key\" IN ('apr', 'aug');");
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'AnnualReport' WHERE \"key\" = 'year';");
            migrationBuilder.Sql("""
                UPDATE assignments SET last_heard_at = COALESCE((SELECT MAX(r.reported_at) FROM status_reports r WHERE r.assignment_id = assignments.id), now())
                """);

            migrationBuilder.CreateTable(
                name: "assignment_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_as = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mailed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_reminders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    board_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: true),
                    entered_in = table.Column<Guid>(type: "uuid", nullable: true),
                    deadline = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    carried_from = table.Column<int>(type: "integer", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    outcome_by = table.Column<string>(type: "text", nullable: true),
                    outcome_in = table.Column<Guid>(type: "uuid", nullable: true),
                    carried_to = table.Column<int>(type: "integer", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    board_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    swedish_name = table.Column<string>(type: "text", nullable: false),
                    english_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    feeds = table.Column<string>(type: "text", nullable: false),
                    period_end = table.Column<string>(type: "text", nullable: false),
                    opens_on = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<string>(type: "text", nullable: false),
                    working_days_before = table.Column<int>(type: "integer", nullable: true),
                    is_used = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "swedish"),
                    query = table.Column<string>(type: "text", nullable: false)
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
