using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class KeepRenderedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rendered_texts",
                columns: table => new
                {
                    digest = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    is_plain = table.Column<bool>(type: "boolean", nullable: false),
                    kept_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rendered_texts", x => x.digest);
                });

            migrationBuilder.CreateIndex(
                name: "ix_rendered_texts_kept_on",
                table: "rendered_texts",
                column: "kept_on");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rendered_texts");
        }
    }
}
