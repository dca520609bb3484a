using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeetingsByItem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "was_expected",
                table: "status_reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "post",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deliberation",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "deliberation_revision",
                table: "agenda_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "board_runs",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_runs", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "disqualifications",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disqualifications", x => new { x.case_id, x.member_id, x.meeting_id });
                    table.ForeignKey(
                        name: "fk_disqualifications_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_disqualifications_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_reported",
                table: "assignments",
                column: "id",
                filter: "status = 'Done' AND ended_as IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_disqualifications_meeting_id",
                table: "disqualifications",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_disqualifications_member_id",
                table: "disqualifications",
                column: "member_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_runs");

            migrationBuilder.DropTable(
                name: "disqualifications");

            migrationBuilder.DropIndex(
                name: "ix_assignments_reported",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "was_expected",
                table: "status_reports");

            migrationBuilder.DropColumn(
                name: "post",
                table: "members");

            migrationBuilder.DropColumn(
                name: "deliberation",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "deliberation_revision",
                table: "agenda_items");
        }
    }
}
