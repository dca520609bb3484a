using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HeldDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "goes_at",
                table: "distribution_rows",
                type: "timestamp with time zone",
                nullable: true);

            // By hand, to be kept when this migration is made anew: the queue is read by its states and by the row's own order.
            migrationBuilder.Sql("DROP INDEX ix_distribution_rows_queue_order;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE INDEX ix_distribution_rows_queue_order ON distribution_rows
                    ((CASE WHEN state = 'Unmatched' THEN 0 WHEN state = 'Withheld' THEN 1 WHEN state = 'Bounced' THEN 2 WHEN state = 'ByHand' THEN 3 WHEN state = 'Waiting' THEN 4 ELSE 5 END), id DESC);
                """);

            migrationBuilder.DropColumn(
                name: "goes_at",
                table: "distribution_rows");
        }
    }
}
