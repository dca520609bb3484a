using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SentBackIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_notifications_sent_back",
                table: "notifications",
                column: "case_id",
                filter: "kind = 'CaseSentBack'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_sent_back",
                table: "notifications");
        }
    }
}
