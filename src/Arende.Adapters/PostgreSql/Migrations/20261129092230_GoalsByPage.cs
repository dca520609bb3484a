using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class GoalsByPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_indicator_values",
                table: "indicator_values");

            migrationBuilder.AddColumn<string>(
                name: "last_review",
                table: "indicators",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "month",
                table: "indicator_values",
                type: "integer",
                nullable: false,
                defaultValue: 12);

            migrationBuilder.AddPrimaryKey(
                name: "pk_indicator_values",
                table: "indicator_values",
                columns: new[] { "indicator_id", "year", "month" });

            migrationBuilder.CreateTable(
                name: "goal_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    board_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_goal_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_goal_imports_bodies_board_id",
                        column: x => x.board_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_goal_imports_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_goal_imports_board_id_year",
                table: "goal_imports",
                columns: new[] { "board_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_imports_by",
                table: "goal_imports",
                column: "by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "goal_imports");

            migrationBuilder.DropPrimaryKey(
                name: "pk_indicator_values",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "last_review",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "month",
                table: "indicator_values");

            migrationBuilder.AddPrimaryKey(
                name: "pk_indicator_values",
                table: "indicator_values",
                columns: new[] { "indicator_id", "year" });
        }
    }
}
