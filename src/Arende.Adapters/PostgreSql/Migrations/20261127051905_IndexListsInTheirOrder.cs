using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class IndexListsInTheirOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_open_of_subject",
                table: "work_items",
                column: "subject_id",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items",
                columns: new[] { "role", "unit_id" },
                filter: "state = 'Open' AND assignee_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports",
                column: "asked_id",
                filter: "reported_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_distribution_rows_unread_of_unit",
                table: "distribution_rows",
                column: "unit_id",
                filter: "state = 'Sent'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_in_order",
                table: "cases",
                columns: new[] { "year", "serial", "register" },
                descending: new[] { true, true, false },
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of_officer",
                table: "cases",
                column: "case_officer_id",
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_open",
                table: "assignments",
                columns: new[] { "due_on", "id" },
                filter: "status IN ('OnPlan', 'Delayed')");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_open_of_owner",
                table: "assignments",
                columns: new[] { "owner_id", "due_on" },
                filter: "status IN ('OnPlan', 'Delayed')");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_open_of_unit",
                table: "assignments",
                columns: new[] { "unit_id", "due_on" },
                filter: "status IN ('OnPlan', 'Delayed')");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items",
                column: "case_id",
                filter: "outcome IS NULL");

            // By hand: EF Core makes no index over an expression. They are those of the statements, word for word.
            migrationBuilder.Sql("""
                CREATE INDEX ix_assignments_list_order ON assignments ((status IN ('Done', 'Struck')), (COALESCE(due_on, DATE '9999-01-01')), id);
                CREATE INDEX ix_distribution_rows_queue_order ON distribution_rows
                    ((CASE WHEN state = 'Unmatched' THEN 0 WHEN state = 'Bounced' THEN 1 WHEN state = 'Waiting' THEN 2 ELSE 3 END), id DESC);
                CREATE INDEX ix_notifications_matter ON notifications (person_id, (COALESCE(subject, assignment_id, case_id, '00000000-0000-0000-0000-000000000000')));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_assignments_list_order; DROP INDEX ix_distribution_rows_queue_order; DROP INDEX ix_notifications_matter;");

            migrationBuilder.DropIndex(
                name: "ix_work_items_open_of_subject",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_status_reports_missing_of_asked",
                table: "status_reports");

            migrationBuilder.DropIndex(
                name: "ix_distribution_rows_unread_of_unit",
                table: "distribution_rows");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_in_order",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_of_officer",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_assignments_open",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_open_of_owner",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_assignments_open_of_unit",
                table: "assignments");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_without_outcome",
                table: "agenda_items");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_unit_id",
                table: "work_items",
                columns: new[] { "role", "unit_id" },
                filter: "state = 'Open'");
        }
    }
}
