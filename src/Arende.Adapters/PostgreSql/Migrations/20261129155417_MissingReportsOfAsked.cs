using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MissingReportsOfAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports");

            migrationBuilder.CreateIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports",
                columns: new[] { "asked_id", "period_id", "assignment_id" },
                filter: "reported_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports");

            migrationBuilder.CreateIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports",
                column: "asked_id",
                filter: "reported_at IS NULL");
        }
    }
}
