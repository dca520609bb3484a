using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Assignments;

/// <summary>The list as a file for a spreadsheet: the same rows through the same filter, in portions.</summary>
public static class AssignmentExport
{
    private const int Portion = 500;

    public static async Task Write(
        TextWriter file, IReadOnlyCollection<AssignmentRow> rows, ArendeDb db, Viewer viewer, DateOnly today, string numberFormat, CancellationToken ct)
    {
        var t = T.Assignments.Columns;
        await file.WriteAsync(Csv.Line([.. t.Select(column => column.ToString())]).AsMemory(), ct);
        foreach (var portion in rows.Chunk(Portion))
        {
            var decisions = await Decisions.Of(db, viewer, portion.Select(row => row.DecidedIn), ct);
            foreach (var row in portion)
                await file.WriteAsync(Csv.Line(Cells(row, decisions, today, numberFormat)).AsMemory(), ct);
        }
    }

    private static string[] Cells(AssignmentRow row, IReadOnlyDictionary<CaseId, DecisionRef> decisions, DateOnly today, string numberFormat)
    {
        var decision = row.DecidedIn is { } id ? decisions.GetValueOrDefault(id) : null;
        return
        [
            row.Title, T.Assignments.Kind(row.Kind), row.Owner ?? "", row.Unit ?? "",
            Text(row.Current), row.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Text(row.Original), Text(row.Proposed),
            AssignmentMark.Of(row.Status, row.DueOn, today).Word, T.Assignments.Status(row.Status),
            decision?.At is { } at ? T.Assignments.DecidedAt(at.Body, at.Paragraph, at.Date) : row.Current?.Source ?? "",
            decision?.Number.ToString(numberFormat) ?? "",
        ];
    }

    private static string Text(DecidedDeadline? deadline) => deadline?.Deadline.Text ?? "";
}
