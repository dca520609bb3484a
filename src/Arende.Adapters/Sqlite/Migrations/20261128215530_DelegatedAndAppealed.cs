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
                name: "ix_appeals_with_us",
                table: "appeals",
                column: "received_on",
                filter: "is_with_us");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items",
                column: "reported_under",
                filter: "reported_under IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_appeals_with_us",
                table: "appeals");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items");

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
        }
    }
}
