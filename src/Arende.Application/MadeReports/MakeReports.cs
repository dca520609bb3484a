using Arende.Application.Figures;
using Arende.Application.Storage;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.MadeReports;

/// <summary>Makes the documents of a case that carries a report: one of the board, and of a year one of each office and one of the projects. Inside the caller's transaction.</summary>
public sealed class MakeReports(ArendeDb db, ReportTemplates templates, OptionalParts optional, LiveFigures figures)
{
    /// <summary>The units right under a board, those first that own something in its plan for the year.</summary>
    public async Task<IReadOnlyList<(Unit Unit, bool HasPlan)>> Offices(Body board, int year, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.BoardId == board.Id).OrderBy(unit => unit.Name).ToListAsync(ct);
        var owning = await (from entry in db.PlanEntries where entry.BoardId == board.Id && entry.Year == year join a in db.Assignments on entry.AssignmentId equals a.Id where a.UnitId != null select a.UnitId!.Value).Distinct().ToListAsync(ct);
        var parents = units.ToDictionary(unit => unit.Id, unit => unit.ParentId);
        var offices = owning.Select(Top).ToHashSet();
        return [.. units.Where(unit => IsTop(unit.Id)).Select(unit => (unit, offices.Contains(unit.Id))).OrderByDescending(one => one.Item2)];

        bool IsTop(UnitId id) => parents[id] is not { } parent || !parents.ContainsKey(parent);

        UnitId Top(UnitId id)
        {
            while (parents.TryGetValue(id, out var parent) && parent is { } above && parents.ContainsKey(above)) id = above;
            return id;
        }
    }

    /// <summary>The documents, added to the context. Those of which there is one in another case already are left out.</summary>
    /// <param name="caseId">The case that carries them.</param>
    /// <param name="kind">Which of the year's reports.</param>
    /// <param name="body">Whose.</param>
    /// <param name="year">The year.</param>
    /// <param name="month">Until its end; null for all of the year.</param>
    /// <param name="offices">Of a year, the units that get a document of their own.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<IReadOnlyList<MadeReport>> Of(CaseId caseId, PeriodKind kind, Body body, int year, int? month, IReadOnlyList<Unit> offices, CancellationToken ct)
    {
        var known = await templates.All(ct);
        List<(ReportSubject Of, string? Unit)> subjects = [(new(kind, ReportScope.Board, body.Id, null, year, month), null)];
        if (kind == PeriodKind.AnnualReport)
        {
            subjects.AddRange(offices.Select(office => (new ReportSubject(kind, ReportScope.Unit, body.Id, office.Id, year, month), (string?)office.Name)));
            subjects.Add((new(kind, ReportScope.Projects, body.Id, null, year, month), null));
        }
        var keys = subjects.ConvertAll(one => one.Of.Key);
        var taken = await db.MadeReports.Where(made => keys.Contains(made.OnlyOf!)).Select(made => made.OnlyOf!).ToListAsync(ct);
        List<MadeReport> reports = [];
        foreach (var (of, unit) in subjects.Where(one => !taken.Contains(one.Of.Key)))
        {
            if (known.FirstOrDefault(one => one.Product.Kind == of.Kind && one.Product.Scope == of.Scope) is not { } template) continue;
            var fill = templates.Filling(body, year, month, unit);
            var made = new MadeReport(caseId, reports.Count + 1, of, fill.Fill(template.Text.Title), await optional.Known(fill.Fill(template.Text.Text), body.Id, year, ct));
            made.HasSeen(await figures.Said(made.Content, body.Id, ct));
            reports.Add(made);
        }
        db.AddRange(reports);
        return reports;
    }

    /// <summary>The case's own report without what its words say of others than it.</summary>
    internal async Task<StaffReport> Known(StaffReport report, Body board, int year, CancellationToken ct)
    {
        List<Section> sections = [];
        foreach (var section in report.Sections) sections.Add(section with { Text = await optional.Known(section.Text, board.Id, year, ct) });
        return report with { Sections = sections };
    }

    /// <summary>As the case's report lists them.</summary>
    internal static IReadOnlyList<Attachment> Attached(IReadOnlyList<MadeReport> reports) => [.. reports.Select(made => new Attachment(made.Number, made.Title) { Made = made.Number })];
}
