using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsAreClosed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date",
                table: "meetings");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items");

            migrationBuilder.AddColumn<string>(
                name: "cancelled_because",
                table: "meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "meetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sitting",
                table: "meetings",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "effect",
                table: "agenda_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered",
                table: "agenda_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_late",
                table: "agenda_items",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "agenda_items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "agenda_items",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // Data: items keep their § and stand in its order; what had an outcome has taken effect, and a meeting whose items all had one is closed.
            // Of a case that two agendas wanted at once, the first stays.
            migrationBuilder.Sql("""
                DELETE FROM agenda_items WHERE outcome IS NULL
                    AND EXISTS (SELECT 1 FROM agenda_items sooner WHERE sooner.case_id = agenda_items.case_id AND sooner.outcome IS NULL AND sooner.id < agenda_items.id);
                UPDATE agenda_items SET number = (
                    SELECT COUNT(*) FROM agenda_items other WHERE other.meeting_id = agenda_items.meeting_id
                        AND (other.paragraph < agenda_items.paragraph OR (other.paragraph = agenda_items.paragraph AND other.id <= agenda_items.id)));
                UPDATE meetings SET closed_on = COALESCE(verified_on, date)
                    WHERE EXISTS (SELECT 1 FROM agenda_items item WHERE item.meeting_id = meetings.id)
                        AND NOT EXISTS (SELECT 1 FROM agenda_items item WHERE item.meeting_id = meetings.id AND item.outcome IS NULL);
                """);

            migrationBuilder.AlterColumn<int>(
                name: "paragraph",
                table: "agenda_items",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings",
                columns: new[] { "body_id", "date", "sitting" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items",
                column: "case_id",
                unique: true,
                filter: "outcome IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "cancelled_because",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "sitting",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "effect",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "entered",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "is_late",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "number",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "version",
                table: "agenda_items");

            migrationBuilder.AlterColumn<int>(
                name: "paragraph",
                table: "agenda_items",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date",
                table: "meetings",
                columns: new[] { "body_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items",
                column: "case_id",
                filter: "outcome IS NULL");
        }
    }
}
