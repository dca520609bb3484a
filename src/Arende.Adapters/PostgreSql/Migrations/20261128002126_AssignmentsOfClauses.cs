using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AssignmentsOfClauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "decided_item_id",
                table: "assignments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "decided_place",
                table: "assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_proposed",
                table: "assignments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "report_to",
                table: "assignments",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignments_decided_item_id_decided_place",
                table: "assignments",
                columns: new[] { "decided_item_id", "decided_place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_assignments_decided_item_id_decided_place",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "decided_item_id",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "decided_place",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "is_proposed",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "report_to",
                table: "assignments");
        }
    }
}
