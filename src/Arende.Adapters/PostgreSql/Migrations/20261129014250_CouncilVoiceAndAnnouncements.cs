using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CouncilVoiceAndAnnouncements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "agenda_item_id",
                table: "distribution_rows",
                newName: "decision_id");

            migrationBuilder.RenameIndex(
                name: "ix_distribution_rows_agenda_item_id_recipient_number",
                table: "distribution_rows",
                newName: "ix_distribution_rows_decision_id_recipient_number");

            migrationBuilder.AddColumn<bool>(
                name: "is_from_minutes",
                table: "meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "council_report",
                table: "cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "meets_here",
                table: "bodies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<Guid>(
                name: "agenda_item_id",
                table: "appeals",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "further",
                table: "appeals",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    hour = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    posted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    put_up_by = table.Column<Guid>(type: "uuid", nullable: false),
                    put_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_down_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_down_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcements", x => x.id);
                    table.ForeignKey(
                        name: "fk_announcements_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_council_report",
                table: "cases",
                column: "council_report",
                filter: "council_report IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_day",
                table: "announcements",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_hanging",
                table: "announcements",
                columns: new[] { "body_id", "day" },
                unique: true,
                filter: "taken_down_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_meeting_id",
                table: "announcements",
                column: "meeting_id");

            // By hand, to be kept when this migration is made anew: boards and committees met here, and of the council the minutes of others were entered.
            migrationBuilder.Sql("UPDATE bodies SET meets_here = TRUE WHERE function <> 'Council'; UPDATE meetings SET is_from_minutes = TRUE WHERE function = 'Council';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announcements");

            migrationBuilder.DropIndex(
                name: "ix_cases_council_report",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "is_from_minutes",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "council_report",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "meets_here",
                table: "bodies");

            migrationBuilder.DropColumn(
                name: "further",
                table: "appeals");

            migrationBuilder.RenameColumn(
                name: "decision_id",
                table: "distribution_rows",
                newName: "agenda_item_id");

            migrationBuilder.RenameIndex(
                name: "ix_distribution_rows_decision_id_recipient_number",
                table: "distribution_rows",
                newName: "ix_distribution_rows_agenda_item_id_recipient_number");

            migrationBuilder.AlterColumn<Guid>(
                name: "agenda_item_id",
                table: "appeals",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
