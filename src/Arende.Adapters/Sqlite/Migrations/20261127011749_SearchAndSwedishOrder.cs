using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndSwedishOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "units",
                type: "TEXT",
                nullable: false,
                collation: "swedish",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "TEXT",
                nullable: false,
                collation: "swedish",
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    piece = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
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

            // By hand: EF Core knows no virtual tables. The index reads its words from search_texts, and triggers keep it.
            // They are split at blanks as they come ("ascii"): IndexedWords has folded them already.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_texts', content_rowid='id', tokenize='ascii', prefix='2 3');
                CREATE TRIGGER search_texts_are_indexed AFTER INSERT ON search_texts
                BEGIN INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END;
                CREATE TRIGGER search_texts_leave_the_index AFTER DELETE ON search_texts
                BEGIN INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); END;
                CREATE TRIGGER search_texts_are_not_changed BEFORE UPDATE ON search_texts
                BEGIN SELECT RAISE(ABORT, 'Search texts are written anew, not changed.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_index;");

            migrationBuilder.DropTable(
                name: "search_texts");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "units",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "swedish");

            migrationBuilder.AlterColumn<string>(
                name: "name",
                table: "people",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldCollation: "swedish");
        }
    }
}
