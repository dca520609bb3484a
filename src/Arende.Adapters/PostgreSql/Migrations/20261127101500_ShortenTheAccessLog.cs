using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
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
                    chain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_cuts", x => x.chain_id);
                });

            // A row goes only when its chain has been cut beyond it, and a cut never goes back.
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_unless_cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF EXISTS (SELECT 1 FROM audit_cuts WHERE chain_id = OLD.chain_id AND sequence >= OLD.sequence) THEN RETURN OLD; END IF;
                  RAISE EXCEPTION 'The access log is only shortened from its beginning.' USING ERRCODE = 'restrict_violation';
                END $$;
                CREATE FUNCTION refuse_lower_cut() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF NEW.chain_id = OLD.chain_id AND NEW.sequence >= OLD.sequence THEN RETURN NEW; END IF;
                  RAISE EXCEPTION 'A chain''s beginning never goes back.' USING ERRCODE = 'restrict_violation';
                END $$;
                DROP TRIGGER audit_trail_is_only_added_to ON audit_trail;
                CREATE TRIGGER audit_trail_is_only_added_to BEFORE UPDATE OR TRUNCATE ON audit_trail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                CREATE TRIGGER audit_trail_is_only_shortened BEFORE DELETE ON audit_trail FOR EACH ROW EXECUTE FUNCTION refuse_unless_cut();
                CREATE TRIGGER audit_cuts_only_grow BEFORE UPDATE ON audit_cuts FOR EACH ROW EXECUTE FUNCTION refuse_lower_cut();
                CREATE TRIGGER audit_cuts_stay BEFORE DELETE OR TRUNCATE ON audit_cuts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER audit_trail_is_only_shortened ON audit_trail;
                DROP TRIGGER audit_trail_is_only_added_to ON audit_trail;
                CREATE TRIGGER audit_trail_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
                DROP TRIGGER audit_cuts_only_grow ON audit_cuts;
                DROP FUNCTION refuse_lower_cut();
                DROP FUNCTION refuse_unless_cut();
                """);

            migrationBuilder.DropTable(
                name: "audit_cuts");
        }
    }
}
