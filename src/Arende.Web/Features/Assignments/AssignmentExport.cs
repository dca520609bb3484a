using System.Globalization;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Assignments;

/// <summary>
/// The list as a file for a spreadsheet: the same rows through the same filter. Where the case behind some row's deadline isn't the reader's to see, the columns that
/// tell of it are left out for all rows, so that an empty cell tells nothing.
/// </summary>
public static class AssignmentExport
{
    private const int Portion = 500;
    private const int ColumnsOfDecision = 2;

    public static async Task Write(
        IRowFile file, IReadOnlyCollection<AssignmentRow> rows, ArendeDb db, Viewer viewer, DateOnly today, string numberFormat, CancellationToken ct)
    {
        var decisions = new Dictionary<CaseId, DecisionRef>();
        foreach (var portion in rows.Chunk(Portion))
            foreach (var (id, decision) in await Decisions.Of(db, viewer, portion.Select(row => row.DecidedIn), ct)) decisions[id] = decision;
        var hidden = rows.Any(row => row.DecidedIn is { } id && !decisions.ContainsKey(id)) ? ColumnsOfDecision : 0;
        await file.Write([.. T.Assignments.Columns.SkipLast(hidden).Select(column => column.ToString())], ct);
        foreach (var row in rows) await file.Write([.. Cells(db, row, decisions, today, numberFormat).SkipLast(hidden)], ct);
    }

    private static string[] Cells(ArendeDb db, AssignmentRow row, IReadOnlyDictionary<CaseId, DecisionRef> decisions, DateOnly today, string numberFormat)
    {
        var decision = row.DecidedIn is { } id ? decisions.GetValueOrDefault(id) : null;
        return
        [
            row.Number.ToString(), row.Title, T.Assignments.Kind(row.Kind), row.Owner ?? "", row.Deputy ?? "", row.Unit ?? "", row.Goal ?? "",
            row.GivenBy is { } by ? T.Assignments.Point(by, db.Bodies[by.Body]) : "",
            Text(row.Current), row.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Text(row.Original), Text(row.Proposed),
            AssignmentMark.Of(new Standing(row.Status, row.DueOn, row.Original?.Deadline.Latest, row.EndedAs), today).Word, T.Assignments.Status(row.Status),
            row.Current?.By is { } point ? T.Assignments.Point(point, db.Bodies[point.Body]) : decision?.At is { } at ? T.Assignments.DecidedAt(at.Body, at.Paragraph, at.Date) : row.Current?.Source ?? "",
            decision?.Number.ToString(numberFormat) ?? "",
        ];
    }

    private static string Text(DecidedDeadline? deadline) => deadline?.Deadline.Text ?? "";
}
