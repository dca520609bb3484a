using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FewerIndexesADecision : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_instance_id_activity_id_visit",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_subject_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_outbox_message_id",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_subject_id_instance_id_activity_id_visit",
                table: "work_items",
                columns: new[] { "subject_id", "instance_id", "activity_id", "visit" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_items_subject_id_instance_id_activity_id_visit",
                table: "work_items");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_instance_id_activity_id_visit",
                table: "work_items",
                columns: new[] { "instance_id", "activity_id", "visit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_items_subject_id",
                table: "work_items",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_id",
                table: "outbox",
                column: "message_id",
                unique: true);
        }
    }
}
