using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AgendaAndSummons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: of a meeting from before it isn't known whether it was entered afterwards, so its agenda is still open after its day; and none has items without a case.
            migrationBuilder.AddColumn<bool>(
                name: "is_entered_afterwards",
                table: "meetings",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "meetings",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "summons_id",
                table: "mails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_order",
                table: "agenda_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reported_under",
                table: "agenda_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "summonses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_by = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    called = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summonses", x => x.id);
                    table.ForeignKey(
                        name: "fk_summonses_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items",
                column: "reported_under",
                filter: "reported_under IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_summonses_meeting_id_number",
                table: "summonses",
                columns: new[] { "meeting_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "summonses");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "is_entered_afterwards",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "summons_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "in_order",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "reported_under",
                table: "agenda_items");
        }
    }
}
