using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arende.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MinutesAgendaAndAppeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand, to be kept when this migration is made anew: the defaults of what meetings and appeals from before have (no items without a case, an agenda that is open after its
            // day, an appeal of the whole decision for its legality), and the index at the end.
            migrationBuilder.AlterColumn<Guid>(
                name: "meeting_id",
                table: "notices",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "case_number",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_entered_afterwards",
                table: "meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "opening",
                table: "meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "standing",
                table: "meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<Guid>(
                name: "minutes_signature_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "summons_id",
                table: "mails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "goes_at",
                table: "distribution_rows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "appellant",
                table: "appeals",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "came_to_court",
                table: "appeals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "clauses",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "court",
                table: "appeals",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dismissed_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "document_id",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_with_us",
                table: "appeals",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "appeals",
                type: "TEXT",
                nullable: false,
                defaultValue: "LegalReview");

            migrationBuilder.AddColumn<DateOnly>(
                name: "sent_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_with",
                table: "appeals",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "served_on",
                table: "appeals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edited",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_order",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reported_under",
                table: "agenda_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "minutes_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    except = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_signatures_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "minutes_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    cases = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_minutes_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_minutes_versions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paragraphs = table.Column<string>(type: "TEXT", nullable: false),
                    masked = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_minutes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scanned_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scanned_minutes", x => x.id);
                    table.ForeignKey(
                        name: "fk_scanned_minutes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "summonses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: false),
                    called = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summonses", x => x.id);
                    table.ForeignKey(
                        name: "fk_summonses_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_case_id",
                table: "notices",
                column: "case_id",
                unique: true,
                filter: "case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appeals_with_us",
                table: "appeals",
                column: "received_on",
                filter: "is_with_us");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items",
                column: "reported_under",
                filter: "reported_under IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_signatures_asked",
                table: "minutes_signatures",
                column: "person_id",
                filter: "state = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_signatures_meeting_id",
                table: "minutes_signatures",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_minutes_versions_meeting_id_number",
                table: "minutes_versions",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_minutes_standing",
                table: "published_minutes",
                column: "meeting_id",
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scanned_minutes_digest",
                table: "scanned_minutes",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_scanned_minutes_meeting_id_digest",
                table: "scanned_minutes",
                columns: new[] { "meeting_id", "digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summonses_meeting_id_number",
                table: "summonses",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_notices_cases_case_id",
                table: "notices",
                column: "case_id",
                principalTable: "cases",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            // By hand: the queue of decisions is read by its states and by the row's own order.
            migrationBuilder.Sql("DROP INDEX ix_distribution_rows_queue_order;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE INDEX ix_distribution_rows_queue_order ON distribution_rows
                    ((CASE WHEN state = 'Unmatched' THEN 0 WHEN state = 'Withheld' THEN 1 WHEN state = 'Bounced' THEN 2 WHEN state = 'ByHand' THEN 3 WHEN state = 'Waiting' THEN 4 ELSE 5 END), id DESC);
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_notices_cases_case_id",
                table: "notices");

            migrationBuilder.DropTable(
                name: "minutes_signatures");

            migrationBuilder.DropTable(
                name: "minutes_versions");

            migrationBuilder.DropTable(
                name: "published_minutes");

            migrationBuilder.DropTable(
                name: "scanned_minutes");

            migrationBuilder.DropTable(
                name: "summonses");

            migrationBuilder.DropIndex(
                name: "ix_notices_case_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_appeals_with_us",
                table: "appeals");

            migrationBuilder.DropIndex(
                name: "ix_agenda_items_reported_under",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "case_number",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "is_entered_afterwards",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "opening",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "standing",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "minutes_signature_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "summons_id",
                table: "mails");

            migrationBuilder.DropColumn(
                name: "goes_at",
                table: "distribution_rows");

            migrationBuilder.DropColumn(
                name: "appellant",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "came_to_court",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "clauses",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "court",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "dismissed_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "is_with_us",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "sent_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "sent_with",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "served_on",
                table: "appeals");

            migrationBuilder.DropColumn(
                name: "edited",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "in_order",
                table: "agenda_items");

            migrationBuilder.DropColumn(
                name: "reported_under",
                table: "agenda_items");

            migrationBuilder.AlterColumn<Guid>(
                name: "meeting_id",
                table: "notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
