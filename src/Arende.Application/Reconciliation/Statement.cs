using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Domain.Assignments;
using Arende.Import;

namespace Arende.Application.Reconciliation;

/// <summary>A count that a report states of all of its board: so many assignments done in 2024.</summary>
/// <param name="Sentence">Where.</param>
/// <param name="Quantity">As it was read.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Role">What is said of them.</param>
/// <param name="Year">Of which year.</param>
public sealed record Statement(StatedSentence Sentence, StatedQuantity Quantity, QuantityKind Kind, QuantityRole Role, int Year)
{
    /// <summary>The name of the register's figure that it comes from; null for what was typed.</summary>
    public string? Figure { get; init; }

    public decimal Value => Quantity.Value;

    public PlacedNumber Place => new(Sentence.Line, Quantity.Text);

    /// <summary>What a figure of the register counts, in the words of the reader of texts; null where it has none for it.</summary>
    public static (QuantityKind Kind, QuantityRole Role)? MeaningOf(FigureDefinition figure) => figure switch
    {
        PlanFigure { Kind: AssignmentKind.Assignment or AssignmentKind.Initiative } plan when RoleOf(plan.Measure) is { } role =>
            (plan.Kind == AssignmentKind.Assignment ? QuantityKind.Assignments : QuantityKind.Initiatives, role),
        GoalFigure goal when RoleOf(goal.Part) is { } role => (QuantityKind.Goals, role),
        _ => null,
    };

    private static QuantityRole? RoleOf(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Entered => QuantityRole.Total,
        FigureMeasure.Done => QuantityRole.Done,
        FigureMeasure.Left or FigureMeasure.Carried => QuantityRole.Transferred,
        FigureMeasure.OnPlan => QuantityRole.OnPlan,
        FigureMeasure.Delayed => QuantityRole.Delayed,
        FigureMeasure.Struck => QuantityRole.Struck,
        FigureMeasure.New or FigureMeasure.Incoming or FigureMeasure.Adopted or FigureMeasure.Reported or FigureMeasure.WithoutDeadline or FigureMeasure.Open or FigureMeasure.Merged or FigureMeasure.Split => null,
    };

    private static QuantityRole? RoleOf(GoalPart part) => part switch
    {
        GoalPart.All => QuantityRole.Total,
        GoalPart.Reached => QuantityRole.Reached,
        GoalPart.NotReached => QuantityRole.NotReached,
        GoalPart.PartlyReached or GoalPart.NotJudged => null,
    };
}

/// <summary>A whole that a sentence tells with its parts.</summary>
public sealed record StatedWhole(Statement Whole, IReadOnlyList<Statement> Parts)
{
    public IEnumerable<PlacedNumber> Numbers => Parts.Prepend(Whole).Select(one => one.Place);
}
