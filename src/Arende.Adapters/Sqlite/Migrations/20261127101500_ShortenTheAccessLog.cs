using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ShortenTheAccessLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_cuts",
                columns: table => new
                {
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_cuts", x => x.chain_id);
                });

            // A row goes only when its chain has been cut beyond it, and a cut never goes back.
            migrationBuilder.Sql("""
                DROP TRIGGER audit_trail_is_not_deleted;
                CREATE TRIGGER audit_trail_is_only_shortened BEFORE DELETE ON audit_trail
                  WHEN NOT EXISTS (SELECT 1 FROM audit_cuts WHERE chain_id = OLD.chain_id AND sequence >= OLD.sequence)
                  BEGIN SELECT RAISE(ABORT, 'The access log is only shortened from its beginning.'); END;
                CREATE TRIGGER audit_cuts_only_grow BEFORE UPDATE ON audit_cuts WHEN NEW.chain_id <> OLD.chain_id OR NEW.sequence < OLD.sequence
                  BEGIN SELECT RAISE(ABORT, 'A chain''s beginning never goes back.'); END;
                CREATE TRIGGER audit_cuts_stay BEFORE DELETE ON audit_cuts BEGIN SELECT RAISE(ABORT, 'A chain''s beginning never goes back.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER audit_trail_is_only_shortened;
                CREATE TRIGGER audit_trail_is_not_deleted BEFORE DELETE ON audit_trail BEGIN SELECT RAISE(ABORT, 'History is only added to.'); END;
                DROP TRIGGER audit_cuts_only_grow;
                DROP TRIGGER audit_cuts_stay;
                """);

            migrationBuilder.DropTable(
                name: "audit_cuts");
        }
    }
}
