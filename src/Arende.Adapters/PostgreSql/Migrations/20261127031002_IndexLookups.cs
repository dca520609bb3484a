using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IndexLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_status_reports_assignment_id",
                table: "status_reports",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_distribution_rows_unit_id",
                table: "distribution_rows",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_year_serial_register",
                table: "cases",
                columns: new[] { "year", "serial", "register" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_overdue_since",
                table: "assignments",
                column: "overdue_since");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_status_reports_assignment_id",
                table: "status_reports");

            migrationBuilder.DropIndex(
                name: "ix_distribution_rows_unit_id",
                table: "distribution_rows");

            migrationBuilder.DropIndex(
                name: "ix_cases_year_serial_register",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_assignments_overdue_since",
                table: "assignments");
        }
    }
}
