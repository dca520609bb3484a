using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Figures;

/// <summary>
/// The assignments of a plan as tables: one for each figure of it. What is left is told as table A of a report: the new deadline of what is delayed, with its decision, and the deadline of what goes
/// according to plan. An import reads it so, too.
/// </summary>
public sealed class PlanTables(ArendeDb db, IFigureWords words) : IFigureTables
{
    private static readonly FigureColumn[] left = [FigureColumn.AssignmentOrInitiative, FigureColumn.NewDeadline, FigureColumn.OnPlan, FigureColumn.WithoutDeadline, FigureColumn.Number];
    private static readonly FigureColumn[] others = [FigureColumn.Number, FigureColumn.Assignment, FigureColumn.Unit, FigureColumn.Deadline, FigureColumn.Standing];

    private static readonly IReadOnlyList<FigureTable> tables =
        [.. FigureCatalogue.All.OfType<PlanFigure>().Select(figure => new FigureTable(figure.Id, figure, figure.Measure == FigureMeasure.Left ? left : others))];

    private static readonly IReadOnlyList<FigureChart> charts =
    [
        new("uppdrag", Bars(AssignmentKind.Assignment)), new("initiativ", Bars(AssignmentKind.Initiative)), new("planen", Bars(null)),
    ];

    // By the board and the year: a text may have several tables of a plan.
    private readonly Dictionary<(BodyId Board, int Year), Dictionary<AssignmentId, Detail>> details = [];

    public IReadOnlyList<FigureTable> Tables => tables;

    public IReadOnlyList<FigureChart> Charts => charts;

    public async Task<IReadOnlyList<FigureTableRow>?> Rows(FigureTable table, FigureScope scope, IReadOnlyList<FigureRow>? counted, CancellationToken ct)
    {
        if (counted is null) return null;
        var known = counted.Count == 0 ? [] : await Details(scope, ct);
        return [.. counted.Cast<PlanRow>().Select(row => new FigureTableRow(row.Key, [.. table.Columns.Select(column => Cell(column, row.Line, known[row.Line.Entry.AssignmentId]))], row.Address))];
    }

    private string Cell(FigureColumn column, PlanLine line, Detail detail)
    {
        if (column == FigureColumn.Number) return line.Number.ToString();
        // Who reads the text isn't asked for: it is everybody's.
        if (column is FigureColumn.Assignment or FigureColumn.AssignmentOrInitiative) return detail.Access == AccessLevel.Open ? line.Title : words.OfItsUnit(line.Number);
        if (column == FigureColumn.Unit) return detail.Unit ?? "";
        if (column == FigureColumn.Deadline) return detail.Current is { } current ? words.Deadline(current.Deadline) : "";
        if (column == FigureColumn.Standing) return words.Standing(line.Standing);
        return (column, line.Standing) switch
        {
            (FigureColumn.NewDeadline, PlanStanding.Delayed) => New(line, detail),
            (FigureColumn.OnPlan, PlanStanding.OnPlan) => words.Deadline((detail.Current?.Deadline ?? line.Entry.Deadline)!),
            (FigureColumn.WithoutDeadline, PlanStanding.WithoutDeadline) => words.NoDeadline,
            _ => "",
        };
    }

    // What is asked of the board in an open case, what it has decided since, or neither.
    private string New(PlanLine line, Detail detail) =>
        detail is { IsProposedOpenly: true, Proposed: { } proposed } ? words.Deadline(proposed, body: null)
        : detail.Current is { } current && current.Deadline != line.Entry.Deadline ? words.Deadline(current, current.By is { } by ? db.Bodies[by.Body] : null)
        : words.NoNewDeadline;

    private async Task<Dictionary<AssignmentId, Detail>> Details(FigureScope scope, CancellationToken ct)
    {
        if (details.TryGetValue((scope.Board.Id, scope.Year), out var known)) return known;
        var rows = await db.Assignments.AsNoTracking().Where(a => db.PlanEntries.Any(entry => entry.AssignmentId == a.Id && entry.BoardId == scope.Board.Id && entry.Year == scope.Year)).Select(a => new Detail
        {
            Id = a.Id, Access = a.Access, Current = a.Current, Proposed = a.Proposed,
            Unit = db.Units.Where(unit => unit.Id == a.UnitId).Select(unit => unit.Name).FirstOrDefault(),
            IsProposedOpenly = db.Cases.Any(c => c.Id == (a.AccountedIn ?? a.CaseId) && c.Access == AccessLevel.Open),
        }).ToListAsync(ct);
        return details[(scope.Board.Id, scope.Year)] = rows.ToDictionary(row => row.Id);
    }

    private static IReadOnlyList<FigureBar> Bars(AssignmentKind? kind) =>
    [
        .. new[] { FigureMeasure.Done, FigureMeasure.OnPlan, FigureMeasure.Delayed }.Select(measure => new FigureBar(FigureCatalogue.Of(kind, measure))),
        .. new[] { FigureMeasure.WithoutDeadline, FigureMeasure.Struck, FigureMeasure.Merged, FigureMeasure.Split }.Select(measure => new FigureBar(FigureCatalogue.Of(kind, measure), Always: false)),
    ];

    private sealed class Detail
    {
        public AssignmentId Id { get; init; }
        public AccessLevel Access { get; init; }
        public DecidedDeadline? Current { get; init; }
        public DecidedDeadline? Proposed { get; init; }
        public string? Unit { get; init; }

        /// <summary>The case that asks for the new deadline is open to everybody.</summary>
        public bool IsProposedOpenly { get; init; }
    }
}
