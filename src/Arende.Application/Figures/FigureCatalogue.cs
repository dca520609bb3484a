using Arende.Application.Goals;
using Arende.Domain.Assignments;

namespace Arende.Application.Figures;

/// <summary>The figures that the register can give to a text.</summary>
public static class FigureCatalogue
{
    private static readonly (string Word, AssignmentKind? Kind)[] subjects = [("uppdrag", AssignmentKind.Assignment), ("initiativ", AssignmentKind.Initiative), ("planen", null)];

    private static readonly (string Word, FigureMeasure Measure)[] measures =
    [
        ("antal", FigureMeasure.Entered), ("nya", FigureMeasure.New), ("ingående", FigureMeasure.Incoming), ("klara", FigureMeasure.Done), ("slutredovisade", FigureMeasure.Adopted),
        ("rapporterade-klara", FigureMeasure.Reported), ("kvar", FigureMeasure.Left), ("enligt-plan", FigureMeasure.OnPlan), ("försenade", FigureMeasure.Delayed),
        ("utan-slutdatum", FigureMeasure.WithoutDeadline), ("överförda", FigureMeasure.Carried), ("pågående", FigureMeasure.Open), ("strukna", FigureMeasure.Struck),
        ("hopslagna", FigureMeasure.Merged), ("delade", FigureMeasure.Split),
    ];

    private static readonly IReadOnlyList<PlanFigure> plans =
        [.. subjects.SelectMany(subject => measures.Select(measure => new PlanFigure($"{subject.Word}.{measure.Word}", subject.Kind, measure.Measure)))];

    private static readonly IReadOnlyList<PlanShareFigure> shares = [new("uppdrag.andel-klara", AssignmentKind.Assignment), new("initiativ.andel-klara", AssignmentKind.Initiative)];

    private static readonly IReadOnlyList<GoalFigure> goals =
    [
        new("mål.antal", GoalPart.All), new("mål.uppnådda", GoalPart.Reached), new("mål.delvis", GoalPart.PartlyReached), new("mål.ej-uppnådda", GoalPart.NotReached), new("mål.obedömda", GoalPart.NotJudged),
    ];

    private static readonly (string Word, MoneySubject Subject)[] moneys =
        [("budget", MoneySubject.Result), ("intäkter", MoneySubject.Income), ("kostnader", MoneySubject.Cost), ("investeringar", MoneySubject.Investments)];

    private static readonly (string Word, MoneyMeasure Measure)[] amounts =
        [("budget", MoneyMeasure.Budget), ("utfall", MoneyMeasure.Outcome), ("prognos", MoneyMeasure.Forecast), ("avvikelse", MoneyMeasure.Deviation)];

    public static IReadOnlyList<MoneyFigure> Money { get; } = [.. moneys.SelectMany(money => amounts.Select(amount => new MoneyFigure($"{money.Word}.{amount.Word}", money.Subject, amount.Measure)))];

    private static readonly IReadOnlyList<FigureDefinition> ofGoals =
    [
        new GoalShareFigure("mål.andel-uppnådda"), new IndicatorFigure("indikatorer.antal", IndicatorPart.All), new IndicatorFigure("indikatorer.uppnådda", IndicatorPart.Reached),
        new IndicatorFigure("indikatorer.ej-uppnådda", IndicatorPart.NotReached), new IndicatorFigure("indikatorer.utan-utfall", IndicatorPart.WithoutOutcome),
        new IndicatorFigure("indikatorer.bättre", IndicatorPart.Better), new IndicatorFigure("indikatorer.sämre", IndicatorPart.Worse),
    ];

    public static IReadOnlyList<FigureDefinition> All { get; } = [.. plans, .. shares, .. goals, .. ofGoals, .. Money];

    private static readonly Dictionary<string, FigureDefinition> byId = All.ToDictionary(one => one.Id);

    public static FigureDefinition? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id.Normalize().ToLowerInvariant());

    public static PlanFigure Of(AssignmentKind? kind, FigureMeasure measure) => plans.First(one => one.Kind == kind && one.Measure == measure);

    public static GoalFigure Of(GoalPart part) => goals.First(one => one.Part == part);
}
