using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "accounted_in",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pending_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<string>(type: "TEXT", nullable: false),
                    is_again = table.Column<bool>(type: "INTEGER", nullable: false),
                    moves = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: true),
                    is_another = table.Column<bool>(type: "INTEGER", nullable: false),
                    doubled = table.Column<string>(type: "TEXT", nullable: false),
                    made_case = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_pending_imports_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_accounted_in",
                table: "assignments",
                column: "accounted_in",
                filter: "accounted_in IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pending_imports_kept_at",
                table: "pending_imports",
                column: "kept_at");

            migrationBuilder.CreateIndex(
                name: "ix_pending_imports_person_id",
                table: "pending_imports",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pending_imports");

            migrationBuilder.DropIndex(
                name: "ix_assignments_accounted_in",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "accounted_in",
                table: "assignments");
        }
    }
}
