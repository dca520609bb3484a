using System.Globalization;
using Arende.Application.Bodies;
using Arende.Application.Plans;
using Arende.Domain.Assignments;
using Arende.Domain.Plans;
using Arende.Texts;
using Arende.Web.Features.Shared;

namespace Arende.Web.Features.Plans;

/// <summary>A plan as a file for a spreadsheet: the rows of its page, in the same words.</summary>
public static class PlanExport
{
    public static async Task Write(IRowFile file, IReadOnlyList<PlanLine> lines, BodyCatalogue bodies, CancellationToken ct)
    {
        await file.Write([.. T.Plans.Columns.Select(column => column.ToString())], ct);
        foreach (var line in lines) await file.Write(Cells(line, bodies), ct);
    }

    private static string[] Cells(PlanLine line, BodyCatalogue bodies)
    {
        var entry = line.Entry;
        return
        [
            line.Number.ToString(), line.Title, T.Assignments.Kind(line.Kind), entry.Deadline?.Text ?? "", Iso(entry.Deadline), line.Today?.Text ?? "", Iso(line.Today),
            T.Plans.StandingOf(line.Standing), Point(entry.EnteredBy, bodies), entry.CarriedFrom is { } from ? Number(from) : "",
            entry.Outcome is null ? T.Plans.StillOpen : T.Plans.Ended(entry.Outcome.Value, entry.CarriedTo, by: null), Point(entry.OutcomeBy, bodies), entry.CarriedTo is { } to ? Number(to) : "",
        ];
    }

    private static string Point(DecisionPoint? point, BodyCatalogue bodies) => point is null ? "" : T.Assignments.Point(point, bodies[point.Body]);

    private static string Iso(Deadline? deadline) => deadline?.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
