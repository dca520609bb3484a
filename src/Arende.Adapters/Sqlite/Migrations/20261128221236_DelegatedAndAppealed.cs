using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DelegatedAndAppealed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "meeting_id",
                table: "notices",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "case_number",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "appellant",
                table: "appeals",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "came_to_court",
                table: "appeals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "clauses",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "court",
                table: "appeals",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dismissed_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "document_id",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_with_us",
                table: "appeals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValue: "LegalReview");

            migrationBuilder.AddColumn<DateOnly>(
                name: "sent_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_with",
                table: "appeals",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "served_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reported_under",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_case_id",
                table: "notices",
                column: "case_id",
                unique: true,
                filter: "case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_with_us",
                table: "appeals",
                column: "received_on",
                filter: "is_with_us");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items",
                column: "reported_under",
                filter: "reported_under IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_notices_cases_case_id",
                table: "notices",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_notices_cases_case_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_case_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_appeals_with_us",
                table: "appeals");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "case_number",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "appellant",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "came_to_court",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "clauses",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "court",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "dismissed_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "is_with_us",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "sent_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "sent_with",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "served_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "reported_under",
                table: "agenda_items");

            migrationBuilder.AlterColumn<Guid>(
                name: "meeting_id",
                table: "notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
