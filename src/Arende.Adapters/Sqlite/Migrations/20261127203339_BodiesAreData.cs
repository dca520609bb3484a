using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BodiesAreData : Migration
    {
        // The usual three (UsualBodies): what there was belongs to them. The configuration says at each start what they are called.
        private static readonly Guid board = new("b0d1e500-0000-7000-8000-000000000001");
        private static readonly Guid committee = new("b0d1e500-0000-7000-8000-000000000002");
        private static readonly Guid council = new("b0d1e500-0000-7000-8000-000000000003");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_meetings_body_date",
                table: "meetings");

            migrationBuilder.RenameColumn(
                name: "body",
                table: "meetings",
                newName: "function");

            migrationBuilder.AddColumn<Guid>(
                name: "board_id",
                table: "units",
                type: "TEXT",
                nullable: false,
                defaultValue: board);

            migrationBuilder.AddColumn<Guid>(
                name: "body_id",
                table: "meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: board);

            migrationBuilder.AddColumn<Guid>(
                name: "board_id",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: board);

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", nullable: false),
                    swedish_name = table.Column<string>(type: "TEXT", nullable: false),
                    english_name = table.Column<string>(type: "TEXT", nullable: false),
                    abbreviation = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    register = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.id);
                    table.ForeignKey(
                        name: "fk_bodies_bodies_parent_id",
                        column: x => x.parent_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "bodies",
                columns: ["id", "code", "function", "swedish_name", "english_name", "abbreviation", "parent_id", "register", "place"],
                values: new object[,]
                {
                    { council, "kf", "Council", "Kommunfullmäktige", "The municipal council", "KF", null, null, 2 },
                    { board, "ks", "Board", "Kommunstyrelsen", "The municipal board", "KS", council, "KS", 1 },
                    { committee, "au", "Committee", "Arbetsutskottet", "The working committee", "AU", board, null, 0 },
                });

            migrationBuilder.Sql("""
                UPDATE meetings SET body_id = 'B0D1E500-0000-7000-8000-000000000002' WHERE function = 'Committee';
                UPDATE meetings SET body_id = 'B0D1E500-0000-7000-8000-000000000003' WHERE function = 'Council';
                UPDATE case_number_series SET register = '§ au' WHERE register = '§ Committee';
                UPDATE case_number_series SET register = '§ ks' WHERE register = '§ Board';
                UPDATE case_number_series SET register = '§ kf' WHERE register = '§ Council';
                """);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_id_date",
                table: "meetings",
                columns: new[] { "body_id", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_code",
                table: "bodies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bodies_parent_id",
                table: "bodies",
                column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                UPDATE case_number_series SET register = '§ Committee' WHERE register = '§ au';
                UPDATE case_number_series SET register = '§ Board' WHERE register = '§ ks';
                UPDATE case_number_series SET register = '§ Council' WHERE register = '§ kf';
                """);

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropIndex(
                name: "ix_meetings_body_id_date",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "board_id",
                table: "units");

            migrationBuilder.DropColumn(
                name: "body_id",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "board_id",
                table: "cases");

            migrationBuilder.RenameColumn(
                name: "function",
                table: "meetings",
                newName: "body");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body_date",
                table: "meetings",
                columns: new[] { "body", "date" },
                unique: true);
        }
    }
}
