using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PeriodCalendar : Migration
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
                name: "corrections",
                table: "status_reports",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "as_frozen",
                table: "status_reports",
                type: "text",
                nullable: true);

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

            // By hand, to be kept when this migration is made anew, with the defaults above ([], None, MonthlyReport): what the usual calendar's periods were.
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'InterimReport' WHERE \"key\" IN ('apr', 'aug');");
            migrationBuilder.Sql("UPDATE reporting_periods SET kind = 'AnnualReport' WHERE \"key\" = 'year';");

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
                name: "ix_recurring_periods_board_id_key",
                table: "recurring_periods",
                columns: new[] { "board_id", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recurring_periods");

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
                name: "corrections",
                table: "status_reports");

            migrationBuilder.DropColumn(
                name: "as_frozen",
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

            migrationBuilder.CreateIndex(
                name: "ix_reporting_periods_key_year",
                table: "reporting_periods",
                columns: new[] { "key", "year" },
                unique: true);
        }
    }
}
