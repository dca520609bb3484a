using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AnnualReport : Migration
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "month",
                table: "indicator_values",
                type: "INTEGER",
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "made_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: true),
                    only_of = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    written_at = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_made_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_made_reports_bodies_board_id",
                        column: x => x.board_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_made_reports_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_made_reports_people_written_by",
                        column: x => x.written_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_made_reports_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_templates",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed_at = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_templates", x => new { x.kind, x.scope });
                    table.ForeignKey(
                        name: "fk_report_templates_people_changed_by",
                        column: x => x.changed_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_economies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    investments = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_economies", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_economies_bodies_board_id",
                        column: x => x.board_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_economies_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "economy_versions",
                columns: table => new
                {
                    economy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    investments = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_economy_versions", x => new { x.economy_id, x.number });
                    table.ForeignKey(
                        name: "fk_economy_versions_people_by",
                        column: x => x.by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_economy_versions_unit_economies_economy_id",
                        column: x => x.economy_id,
                        principalTable: "unit_economies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_economy_versions_by",
                table: "economy_versions",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_goal_imports_board_id_year",
                table: "goal_imports",
                columns: new[] { "board_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_goal_imports_by",
                table: "goal_imports",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_made_reports_board_id_year",
                table: "made_reports",
                columns: new[] { "board_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_made_reports_case_id_number",
                table: "made_reports",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_made_reports_only_of",
                table: "made_reports",
                column: "only_of",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_made_reports_unit_id",
                table: "made_reports",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_made_reports_written_by",
                table: "made_reports",
                column: "written_by");

            migrationBuilder.CreateIndex(
                name: "ix_report_templates_changed_by",
                table: "report_templates",
                column: "changed_by");

            migrationBuilder.CreateIndex(
                name: "ix_unit_economies_board_id_year_month_unit_id",
                table: "unit_economies",
                columns: new[] { "board_id", "year", "month", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_economies_unit_id",
                table: "unit_economies",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "economy_versions");

            migrationBuilder.DropTable(
                name: "goal_imports");

            migrationBuilder.DropTable(
                name: "made_reports");

            migrationBuilder.DropTable(
                name: "report_templates");

            migrationBuilder.DropTable(
                name: "unit_economies");

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
