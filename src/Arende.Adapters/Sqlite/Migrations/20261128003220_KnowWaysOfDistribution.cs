using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KnowWaysOfDistribution : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "distribution_rows",
                type: "TEXT",
                nullable: false,
                defaultValue: "Mail");

            migrationBuilder.AddColumn<Guid>(
                name: "sent_by",
                table: "distribution_rows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sent_with",
                table: "distribution_rows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "acknowledgement_links",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    ends_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acknowledgement_links", x => x.hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acknowledgement_links_ends_at",
                table: "acknowledgement_links",
                column: "ends_at");

            // By hand, to be kept when this migration is made anew: the queue's order has the new states, word for word as its statement.
            migrationBuilder.Sql("""
                DROP INDEX ix_distribution_rows_queue_order;
                CREATE INDEX ix_distribution_rows_queue_order ON distribution_rows
                    ((CASE WHEN state = 'Unmatched' THEN 0 WHEN state = 'Withheld' THEN 1 WHEN state = 'Bounced' THEN 2 WHEN state = 'ByHand' THEN 3 WHEN state = 'Waiting' THEN 4 ELSE 5 END), id DESC);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP INDEX ix_distribution_rows_queue_order;
                CREATE INDEX ix_distribution_rows_queue_order ON distribution_rows
                    ((CASE WHEN state = 'Unmatched' THEN 0 WHEN state = 'Bounced' THEN 1 WHEN state = 'Waiting' THEN 2 ELSE 3 END), id DESC);
                """);

            migrationBuilder.DropTable(
                name: "acknowledgement_links");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "distribution_rows");

            migrationBuilder.DropColumn(
                name: "sent_by",
                table: "distribution_rows");

            migrationBuilder.DropColumn(
                name: "sent_with",
                table: "distribution_rows");
        }
    }
}
