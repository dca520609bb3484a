using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndSwedishOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:swedish", "sv-SE,sv-SE,icu,True");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "units",
                type: "text",
                nullable: false,
                collation: "swedish",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "text",
                nullable: false,
                collation: "swedish",
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false),
                    piece = table.Column<int>(type: "integer", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_texts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_case_id",
                table: "search_texts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_subject_id_kind_place_piece",
                table: "search_texts",
                columns: new[] { "subject_id", "kind", "place", "piece" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_cases",
                table: "search_texts",
                column: "words",
                filter: "kind = 'Case'")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_parts",
                table: "search_texts",
                column: "words",
                filter: "kind <> 'Case'")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_titles",
                table: "search_texts",
                column: "words",
                filter: "kind = 'Title'")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_others",
                table: "search_texts",
                column: "words",
                filter: "kind IN ('Decision', 'Assignment', 'Person')")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:CollationDefinition:swedish", "sv-SE,sv-SE,icu,True");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "units",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "swedish");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text",
                oldCollation: "swedish");
        }
    }
}
