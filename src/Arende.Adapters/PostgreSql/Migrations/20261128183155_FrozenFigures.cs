using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FrozenFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "was_expected",
                table: "status_reports",
                type: "boolean",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "was_expected",
                table: "status_reports");
        }
    }
}
