using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TellOfSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "mail_pace",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "Daily");

            migrationBuilder.AddColumn<Guid>(
                name: "work_item_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_digests_of_person",
                table: "mails",
                columns: new[] { "person_id", "created_at" },
                filter: "kind = 'Digest'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_digests_of_person",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "mail_pace",
                table: "people");

            migrationBuilder.DropColumn(
                name: "work_item_id",
                table: "mails");
        }
    }
}
