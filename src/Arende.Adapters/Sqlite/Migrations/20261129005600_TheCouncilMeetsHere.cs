using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TheCouncilMeetsHere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_from_minutes",
                table: "meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "council_report",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "meets_here",
                table: "bodies",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_cases_council_report",
                table: "cases",
                column: "council_report",
                filter: "council_report IS NOT NULL");

            // By hand, to be kept when this migration is made anew: boards and committees met here, and of the council the minutes of others were entered.
            migrationBuilder.Sql("UPDATE bodies SET meets_here = 1 WHERE function <> 'Council'; UPDATE meetings SET is_from_minutes = 1 WHERE function = 'Council';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_council_report",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "is_from_minutes",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "council_report",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "meets_here",
                table: "bodies");
        }
    }
}
