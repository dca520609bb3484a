using Arende.Application.Plans;
using Arende.Domain.Assignments;

namespace Arende.Application.Figures;

/// <summary>What a figure counts of a year's plan.</summary>
public enum FigureMeasure { Entered, New, Incoming, Done, Adopted, Reported, Left, OnPlan, Delayed, WithoutDeadline, Carried, Open, Struck, Merged, Split }

/// <summary>A figure that a text may name: how many of a board's plan for a year are so. Its name and its definition in words are in the texts.</summary>
/// <param name="Id">As it is written in a text; stored there, so it never changes.</param>
/// <param name="Kind">Of these alone; null for all that the plan holds, also what nobody knows the kind of.</param>
/// <param name="Measure">What is counted.</param>
public sealed record FigureDefinition(string Id, AssignmentKind? Kind, FigureMeasure Measure)
{
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
