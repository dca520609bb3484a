using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class MinutesAndDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notices_meeting_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings");

            migrationBuilder.AddColumn<string>(
                name: "paragraphs",
                table: "notices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "attendance",
                table: "meetings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_verifiers",
                table: "meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<byte[]>(
                name: "content",
                table: "imported_files",
                type: "bytea",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "bytea");

            migrationBuilder.AddColumn<string>(
                name: "minutes_text",
                table: "agenda_items",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "notice_id",
                table: "agenda_items",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "text_revision",
                table: "agenda_items",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "verified_at_once_on",
                table: "agenda_items",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "document_series",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_series", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    counterpart = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    registered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    secrecy_provision = table.Column<string>(type: "text", nullable: true),
                    secrecy_on = table.Column<DateOnly>(type: "date", nullable: true),
                    secrecy_authority = table.Column<string>(type: "text", nullable: true),
                    earlier = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_documents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "swedish"),
                    party = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_substitute = table.Column<bool>(type: "boolean", nullable: false),
                    order_of_entry = table.Column<int>(type: "integer", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    has_attended = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_versions",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_versions", x => new { x.document_id, x.number });
                    table.ForeignKey(
                        name: "fk_document_versions_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_file_parts",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file_parts", x => new { x.file_id, x.number });
                    table.ForeignKey(
                        name: "fk_stored_file_parts_stored_files_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Begin: written by hand. Most files are compressed already: trying to compress each part again costs time and wins nothing.
            migrationBuilder.Sql("ALTER TABLE stored_file_parts ALTER COLUMN content SET STORAGE EXTERNAL");
            // End: written by hand.

            migrationBuilder.CreateIndex(
                name: "ix_notices_meeting_id",
                table: "notices",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_of_minutes",
                table: "notices",
                column: "meeting_id",
                unique: true,
                filter: "paragraphs IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings",
                columns: new[] { "body_id", "date", "sitting" },
                unique: true,
                filter: "cancelled_because IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_document_versions_digest",
                table: "document_versions",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_documents_case_id_number",
                table: "documents",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_documents_registered_at",
                table: "documents",
                column: "registered_at");

            migrationBuilder.CreateIndex(
                name: "ix_members_body_id",
                table: "members",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_person_id",
                table: "members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_digest",
                table: "stored_files",
                column: "digest",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_series");

            migrationBuilder.DropTable(
                name: "document_versions");

            migrationBuilder.DropTable(
                name: "members");

            migrationBuilder.DropTable(
                name: "stored_file_parts");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropIndex(
                name: "ix_notices_meeting_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_of_minutes",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "paragraphs",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "attendance",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "needs_verifiers",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "minutes_text",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "notice_id",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "text_revision",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "verified_at_once_on",
                table: "agenda_items");

            migrationBuilder.AlterColumn<byte[]>(
                name: "content",
                table: "imported_files",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "bytea",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_meeting_id",
                table: "notices",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date_sitting",
                table: "meetings",
                columns: new[] { "body_id", "date", "sitting" },
                unique: true);
        }
    }
}
