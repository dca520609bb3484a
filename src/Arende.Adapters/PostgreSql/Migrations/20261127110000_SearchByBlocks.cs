using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Arende.Adapters.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchByBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_texts_words_of_cases",
                table: "search_texts");

            migrationBuilder.DropIndex(
                name: "ix_search_texts_words_of_others",
                table: "search_texts");

            migrationBuilder.DropIndex(
                name: "ix_search_texts_words_of_parts",
                table: "search_texts");

            migrationBuilder.DropIndex(
                name: "ix_search_texts_words_of_titles",
                table: "search_texts");

            migrationBuilder.AddColumn<string>(
                name: "block",
                table: "search_texts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "keys",
                table: "search_texts",
                type: "tsvector",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sort",
                table: "search_texts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_block",
                table: "search_texts",
                column: "block",
                filter: "block IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_keys",
                table: "search_texts",
                column: "keys",
                filter: "keys IS NOT NULL")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_texts_block",
                table: "search_texts");

            migrationBuilder.DropIndex(
                name: "ix_search_texts_keys",
                table: "search_texts");

            migrationBuilder.DropColumn(
                name: "block",
                table: "search_texts");

            migrationBuilder.DropColumn(
                name: "keys",
                table: "search_texts");

            migrationBuilder.DropColumn(
                name: "sort",
                table: "search_texts");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_cases",
                table: "search_texts",
                column: "words",
                filter: "kind = 'Case'")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words_of_others",
                table: "search_texts",
                column: "words",
                filter: "kind IN ('Decision', 'Assignment', 'Person')")
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
        }
    }
}
