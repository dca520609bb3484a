using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchByBlocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "block",
                table: "search_texts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keys",
                table: "search_texts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sort",
                table: "search_texts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_block",
                table: "search_texts",
                column: "block",
                filter: "block IS NOT NULL");

            // By hand: EF Core knows no virtual tables. Only keys are indexed now, and only of rows that are found by themselves; where a
            // word stands is nobody's question to the index.
            migrationBuilder.Sql("""
                DROP TRIGGER search_texts_are_indexed;
                DROP TRIGGER search_texts_leave_the_index;
                DROP TABLE search_index;
                CREATE VIRTUAL TABLE search_index USING fts5(keys, content='search_texts', content_rowid='id', tokenize='ascii', detail=none);
                CREATE TRIGGER search_texts_are_indexed AFTER INSERT ON search_texts WHEN new.keys IS NOT NULL
                BEGIN INSERT INTO search_index(rowid, keys) VALUES (new.id, new.keys); END;
                CREATE TRIGGER search_texts_leave_the_index AFTER DELETE ON search_texts WHEN old.keys IS NOT NULL
                BEGIN INSERT INTO search_index(search_index, rowid, keys) VALUES ('delete', old.id, old.keys); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER search_texts_are_indexed;
                DROP TRIGGER search_texts_leave_the_index;
                DROP TABLE search_index;
                CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_texts', content_rowid='id', tokenize='ascii', prefix='2 3');
                CREATE TRIGGER search_texts_are_indexed AFTER INSERT ON search_texts
                BEGIN INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END;
                CREATE TRIGGER search_texts_leave_the_index AFTER DELETE ON search_texts
                BEGIN INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); END;
                INSERT INTO search_index(search_index) VALUES ('rebuild');
                """);
            migrationBuilder.DropIndex(
                name: "ix_search_texts_block",
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
        }
    }
}
