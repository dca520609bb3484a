using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ReminderLadder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "forecast_on",
                table: "assignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reminded_days",
                table: "assignments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reminded_for",
                table: "assignments",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "assignment_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    told_as = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mailed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_reminders", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_assignment_id_deadline_days_person_id",
                table: "assignment_reminders",
                columns: new[] { "assignment_id", "deadline", "days", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_not_mailed",
                table: "assignment_reminders",
                column: "person_id",
                filter: "mailed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_reminders_person_id_mailed_at",
                table: "assignment_reminders",
                columns: new[] { "person_id", "mailed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment_reminders");

            migrationBuilder.DropColumn(
                name: "forecast_on",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "reminded_days",
                table: "assignments");

            migrationBuilder.DropColumn(
                name: "reminded_for",
                table: "assignments");
        }
    }
}
