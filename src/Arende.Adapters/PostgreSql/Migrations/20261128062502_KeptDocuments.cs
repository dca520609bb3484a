using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class KeptDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kept_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    pdf_digest = table.Column<string>(type: "text", nullable: true),
                    archive_digest = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_kept_documents_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_kept_documents_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kept_documents_about_id",
                table: "kept_documents",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_kept_documents_archive_digest",
                table: "kept_documents",
                column: "archive_digest");

            migrationBuilder.CreateIndex(
                name: "ix_kept_documents_case_id",
                table: "kept_documents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_kept_documents_meeting_id",
                table: "kept_documents",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_kept_documents_pdf_digest",
                table: "kept_documents",
                column: "pdf_digest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kept_documents");
        }
    }
}
