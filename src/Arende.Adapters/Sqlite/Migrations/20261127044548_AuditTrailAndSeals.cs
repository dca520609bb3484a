using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditTrailAndSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_trail",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    canonical = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_trail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history_anchors",
                columns: table => new
                {
                    trail = table.Column<string>(type: "TEXT", nullable: false),
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seal_number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_anchors", x => new { x.trail, x.chain_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "history_seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_seals", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_actor_id_id",
                table: "audit_trail",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_at",
                table: "audit_trail",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_trail_chain_id_sequence",
                table: "audit_trail",
                columns: new[] { "chain_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_anchors_seal_number",
                table: "history_anchors",
                column: "seal_number");

            // As the history: the database itself refuses to change or delete a row, whoever asks.
            migrationBuilder.Sql("""
                CREATE TRIGGER audit_trail_is_not_changed BEFORE UPDATE ON audit_trail BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                CREATE TRIGGER audit_trail_is_not_deleted BEFORE DELETE ON audit_trail BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                CREATE TRIGGER history_seals_are_not_changed BEFORE UPDATE ON history_seals BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                CREATE TRIGGER history_seals_are_not_deleted BEFORE DELETE ON history_seals BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                CREATE TRIGGER history_anchors_are_not_changed BEFORE UPDATE ON history_anchors BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                CREATE TRIGGER history_anchors_are_not_deleted BEFORE DELETE ON history_anchors BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_trail");

            migrationBuilder.DropTable(
                name: "history_anchors");

            migrationBuilder.DropTable(
                name: "history_seals");
        }
    }
}
