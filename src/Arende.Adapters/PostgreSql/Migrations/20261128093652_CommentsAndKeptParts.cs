using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CommentsAndKeptParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_not_applicable",
                table: "unsaved_sections",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "part",
                table: "unsaved_sections",
                type: "text",
                nullable: false,
                defaultValue: "Section");

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "section_comments",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "handed_over_at",
                table: "section_comments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "section_comments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rest",
                table: "read_reports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "read_reports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "erased_at",
                table: "kept_documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comment_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_comment_answers_section_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "section_comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comment_answers_comment_id",
                table: "comment_answers",
                column: "comment_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_answers");

            migrationBuilder.DropColumn(
                name: "is_not_applicable",
                table: "unsaved_sections");

            migrationBuilder.DropColumn(
                name: "part",
                table: "unsaved_sections");

            migrationBuilder.DropColumn(
                name: "before",
                table: "section_comments");

            migrationBuilder.DropColumn(
                name: "handed_over_at",
                table: "section_comments");

            migrationBuilder.DropColumn(
                name: "position",
                table: "section_comments");

            migrationBuilder.DropColumn(
                name: "rest",
                table: "read_reports");

            migrationBuilder.DropColumn(
                name: "title",
                table: "read_reports");

            migrationBuilder.DropColumn(
                name: "erased_at",
                table: "kept_documents");
        }
    }
}
