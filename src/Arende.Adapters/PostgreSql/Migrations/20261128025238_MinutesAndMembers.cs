using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MinutesAndMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notices_meeting_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings");

            migrationBuilder.AddColumn<string>(
                name: "paragraphs",
                table: "notices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "attendance",
                table: "meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_verifiers",
                table: "meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "minutes_text",
                table: "agenda_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "notice_id",
                table: "agenda_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "text_revision",
                table: "agenda_items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "verified_at_once_on",
                table: "agenda_items",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "swedish"),
                    party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false),
                    order_of_entry = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    has_attended = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_meeting_id",
                table: "notices",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_of_minutes",
                table: "notices",
                column: "meeting_id",
                unique: true,
                filter: "paragraphs IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings",
                columns: new[] { "body_id", "date", "sitting" },
                unique: true,
                filter: "cancelled_because IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_members_body_id",
                table: "members",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_person_id",
                table: "members",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropIndex(
                name: "ix_notices_meeting_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_of_minutes",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "paragraphs",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "attendance",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "needs_verifiers",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "minutes_text",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "notice_id",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "text_revision",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "verified_at_once_on",
                table: "agenda_items");

            migrationBuilder.CreateIndex(
                name: "ix_notices_meeting_id",
                table: "notices",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings",
                columns: new[] { "body_id", "date", "sitting" },
                unique: true);
        }
    }
}
