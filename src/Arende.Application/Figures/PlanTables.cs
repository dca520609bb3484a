using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Plans;

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

    public IReadOnlyList<FigureTable> Tables => tables;

    public IReadOnlyList<FigureChart> Charts => charts;

    public bool RowsAreOfReports => false;

    public Task<IReadOnlyList<FigureTableRow>?> Rows(FigureTable table, FigureScope scope, IReadOnlyList<FigureRow>? counted, CancellationToken ct) => Task.FromResult<IReadOnlyList<FigureTableRow>?>(
        counted is null ? null : [.. counted.Cast<PlanRow>().Select(row => new FigureTableRow(row.Key, [.. table.Columns.Select(column => Cell(column, row.Line))], row.Line.Access == AccessLevel.Open ? row.Address : null))]);

    private string Cell(FigureColumn column, PlanLine line)
    {
        if (column == FigureColumn.Number) return line.Number.ToString();
        // Who reads the text isn't asked for: it is everybody's. Of what is its unit's alone it says that there is one.
        if (line.Access != AccessLevel.Open) return column is FigureColumn.Assignment or FigureColumn.AssignmentOrInitiative ? words.OfItsUnit(line.Number) : "";
        if (column is FigureColumn.Assignment or FigureColumn.AssignmentOrInitiative) return line.Title;
        if (column == FigureColumn.Unit) return line.UnitName ?? "";
        if (column == FigureColumn.Deadline) return line.Today is { } today ? words.Deadline(today) : "";
        if (column == FigureColumn.Standing) return words.Standing(line.Standing);
        return (column, line.Standing) switch
        {
            (FigureColumn.NewDeadline, PlanStanding.Delayed) => New(line),
            (FigureColumn.OnPlan, PlanStanding.OnPlan) => words.Deadline((line.Today ?? line.Entry.Deadline)!),
            (FigureColumn.WithoutDeadline, PlanStanding.WithoutDeadline) => words.NoDeadline,
            _ => "",
        };
    }

    // What is asked of the board in an open case, what it has decided since, or neither.
    private string New(PlanLine line) =>
        line.AskedFor is { } asked ? words.Deadline(asked, body: null)
        : line.Current is { } current && current.Deadline != line.Entry.Deadline ? words.Deadline(current, current.By is { } by ? db.Bodies[by.Body] : null)
        : words.NoNewDeadline;

    private static IReadOnlyList<FigureBar> Bars(AssignmentKind? kind) =>
    [
        .. new[] { FigureMeasure.Done, FigureMeasure.OnPlan, FigureMeasure.Delayed }.Select(measure => new FigureBar(FigureCatalogue.Of(kind, measure))),
        .. new[] { FigureMeasure.WithoutDeadline, FigureMeasure.Struck, FigureMeasure.Merged, FigureMeasure.Split }.Select(measure => new FigureBar(FigureCatalogue.Of(kind, measure), Always: false)),
    ];
}
