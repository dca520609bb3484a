using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IndexWhatWaits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_assignee_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_assignments_owner_id",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_open_of_assignee",
                table: "work_items",
                columns: new[] { "assignee_id", "due_at", "opened_at", "id" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_open_of_role",
                table: "work_items",
                columns: new[] { "role", "unit_id", "due_at", "opened_at", "id" },
                filter: "state = 'Open' AND assignee_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_open_of_unit",
                table: "work_items",
                columns: new[] { "unit_id", "due_at" },
                filter: "state = 'Open' AND assignee_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_status_reports_missing",
                table: "status_reports",
                columns: new[] { "period_id", "assignment_id", "asked_id", "unit_id" },
                filter: "reported_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_owner_id_id",
                table: "assignments",
                columns: new[] { "owner_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_open_of_assignee",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_open_of_role",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_open_of_unit",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_status_reports_missing",
                table: "status_reports");

            migrationBuilder.DropIndex(
                name: "ix_assignments_owner_id_id",
                table: "assignments");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assignee_id",
                table: "work_items",
                column: "assignee_id",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items",
                columns: new[] { "role", "unit_id" },
                filter: "state = 'Open' AND assignee_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_owner_id",
                table: "assignments",
                column: "owner_id");
        }
    }
}
