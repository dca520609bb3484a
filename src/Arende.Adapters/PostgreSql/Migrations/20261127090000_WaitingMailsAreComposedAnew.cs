using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Arende.Adapters.PostgreSql.Migrations;

/// <summary>
/// Mails of an older version say what they are about in their key only. What still waits loses the words that were composed when it
/// was queued, and goes out with those of the day that it is sent; what was sent or refused keeps its own. An overdue mail takes
/// the last pass before it was queued.
/// </summary>
[DbContext(typeof(PostgresArendeDb))]
[Migration("20261127090000_WaitingMailsAreComposedAnew")]
public sealed class WaitingMailsAreComposedAnew : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        UPDATE mails SET kind = CASE
          WHEN key LIKE 'distribution:%' THEN 'Decision'
          WHEN key LIKE 'overdue:%' THEN 'Overdue'
          WHEN key LIKE 'reminder:%' THEN 'ReportReminder'
          ELSE 'ReportsAsked' END;
        UPDATE mails SET period_id = split_part(key, ':', 2)::uuid WHERE kind IN ('ReportsAsked', 'ReportReminder');
        UPDATE mails SET assignment_id = split_part(key, ':', 4)::uuid WHERE kind = 'ReportsAsked' AND split_part(key, ':', 4) <> '';
        UPDATE mails SET flagged_at = (SELECT max(overdue_since) FROM assignments WHERE overdue_since <= mails.created_at) WHERE kind = 'Overdue';
        UPDATE mails SET subject = NULL, text = NULL, html = NULL WHERE state = 'Waiting';
        """);

    // The words of what waits are gone: an older version would send it empty.
    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Waiting mails have no words to go back to.");
}
