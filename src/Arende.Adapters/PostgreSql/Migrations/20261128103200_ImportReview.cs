using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
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
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pending_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_again = table.Column<bool>(type: "boolean", nullable: false),
                    moves = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    to = table.Column<string>(type: "text", nullable: true),
                    is_another = table.Column<bool>(type: "boolean", nullable: false),
                    doubled = table.Column<string>(type: "text", nullable: false),
                    made_case = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
