using Arende.Application.Access;
using Arende.Application.Plans;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;

namespace Arende.Application.Figures;

/// <summary>What a figure counts of a year's plan.</summary>
public enum FigureMeasure { Entered, New, Incoming, Done, Adopted, Reported, Left, OnPlan, Delayed, WithoutDeadline, Carried, Open, Struck, Merged, Split }

/// <summary>How many of a board's plan for a year are so.</summary>
/// <param name="Id">As it is written in a text.</param>
/// <param name="Kind">Of these alone; null for all that the plan holds, also what nobody knows the kind of.</param>
/// <param name="Measure">What is counted.</param>
public sealed record PlanFigure(string Id, AssignmentKind? Kind, FigureMeasure Measure) : FigureDefinition(Id, FigureUnit.Count)
{
    public override bool HasUnits => true;

    // Which assignments somebody may open is asked of each.
    public override bool RowsAreOfReports => false;

    /// <summary>The plan's own page counts by the same rule.</summary>
    public bool Counts(PlanLine line) => Measure switch
    {
        FigureMeasure.New => line.IsIn(PlanPart.Entered, Kind) && line.Entry.CarriedFrom is null,
        FigureMeasure.Incoming => line.IsIn(PlanPart.Entered, Kind) && line.Entry.CarriedFrom is not null,
        FigureMeasure.Entered => line.IsIn(PlanPart.Entered, Kind),
        FigureMeasure.Done => line.IsIn(PlanPart.Done, Kind),
        FigureMeasure.Adopted => line.IsIn(PlanPart.Adopted, Kind),
        FigureMeasure.Reported => line.IsIn(PlanPart.Reported, Kind),
        FigureMeasure.Left => line.IsIn(PlanPart.Left, Kind),
        FigureMeasure.OnPlan => line.IsIn(PlanPart.OnPlan, Kind),
        FigureMeasure.Delayed => line.IsIn(PlanPart.Delayed, Kind),
        FigureMeasure.WithoutDeadline => line.IsIn(PlanPart.WithoutDeadline, Kind),
        FigureMeasure.Carried => line.IsIn(PlanPart.Carried, Kind),
        FigureMeasure.Open => line.IsIn(PlanPart.Open, Kind),
        FigureMeasure.Struck => line.IsIn(PlanPart.Struck, Kind),
        FigureMeasure.Merged => line.IsIn(PlanPart.Merged, Kind),
        FigureMeasure.Split => line.IsIn(PlanPart.Split, Kind),
    };
}

/// <summary>The share of a board's plan for a year that is done, of all that it took in.</summary>
public sealed record PlanShareFigure(string Id, AssignmentKind Kind) : FigureDefinition(Id, FigureUnit.Percent)
{
    public override bool HasUnits => true;
}

/// <summary>An assignment that a figure counted. Its number is never secret (OSL 5:2), and what it is about isn't kept with a figure.</summary>
/// <param name="Line">The assignment in its plan.</param>
/// <param name="Share">Of a share: 100 where it is so, else 0.</param>
public sealed record PlanRow(PlanLine Line, decimal? Share = null) : FigureRow(Line.Number.ToString(), Line.Title, $"/assignments/{Line.Entry.AssignmentId}", Share);

/// <summary>
/// Counts in the plans, by the rule that their own pages count by. Nothing secret is counted, so a text that anybody may read tells nothing of it. A plan is read once, however many
/// figures name it.
/// </summary>
public sealed class PlanFigures(ArendeDb db, TimeProvider clock) : IFigureSource
{
    private readonly Dictionary<(BodyId Board, int Year), IReadOnlyList<PlanLine>> plans = [];

    public bool Has(FigureDefinition figure) => figure is PlanFigure or PlanShareFigure;

    public async Task<IReadOnlyList<FigureRow>?> Rows(FigureDefinition figure, FigureScope scope, CancellationToken ct)
    {
        if (!plans.TryGetValue((scope.Board.Id, scope.Year), out var plan))
            plans[(scope.Board.Id, scope.Year)] = plan = await PlanLines.Of(db, VisibleTo.CountedInTexts(db), scope.Board.Id, scope.Year, StockholmTime.Today(clock), ct);
        if (plan.Count == 0) return null;
        if (figure is PlanShareFigure share) return [.. plan.Where(line => scope.Holds(line.UnitId) && line.IsIn(PlanPart.Entered, share.Kind)).Select(line => new PlanRow(line, line.IsIn(PlanPart.Done, share.Kind) ? 100 : 0))];
        return [.. plan.Where(line => scope.Holds(line.UnitId) && ((PlanFigure)figure).Counts(line)).Select(counted => new PlanRow(counted))];
    }
}
