using Arende.Application.Figures;
using Arende.Application.Goals;
using Arende.Domain.Figures;

namespace Arende.Texts;

public static partial class T
{
    public static partial class Figures
    {
        /// <summary>A table is called as the figure whose rows it lists; what has rows of its own by its name.</summary>
        public static Text Of(FigureTable table) => named.GetValueOrDefault(table.Id) ?? (table.Figure is { } figure ? Of(figure) : new(table.Id, table.Id));

        public static Text Of(FigureChart chart) => named.GetValueOrDefault(chart.Id) ?? new(chart.Id, chart.Id);

        public static Text Block(FigureBlockKind kind) => kind switch
        {
            FigureBlockKind.Table => new("Tabell", "Table"),
            FigureBlockKind.Chart => new("Diagram", "Chart"),
        };

        /// <summary>In a chart, whose title says what is counted: "Klara".</summary>
        public static Text Bar(FigureDefinition figure) => figure switch
        {
            PlanFigure plan => BarOf(plan.Measure),
            GoalFigure goal => Goals.Part(goal.Part),
            _ => Of(figure),
        };

        public static Text Column(FigureColumn column) => column switch
        {
            FigureColumn.Number => new("Nummer", "Number"),
            FigureColumn.Assignment => Assignments.Assignment,
            FigureColumn.AssignmentOrInitiative => new("Uppdrag/Nämndinitiativ", "Assignment"),
            FigureColumn.Unit => new("Enhet", "Unit"),
            FigureColumn.Deadline => new("Slutdatum", "Deadline"),
            FigureColumn.NewDeadline => new("Ny försenad tidplan", "New deadline of what is delayed"),
            FigureColumn.OnPlan => new("Går enligt beslutad plan", "On plan"),
            FigureColumn.WithoutDeadline => new("Slutdatum saknas", "No deadline"),
            FigureColumn.Standing => Plans.Standing,
            FigureColumn.Goal => new("Mål", "Goal"),
            FigureColumn.Verdict => new("Bedömning", "Verdict"),
        };

        private static readonly Dictionary<string, Text> named = new()
        {
            ["uppdrag"] = new("Uppdrag", "Assignments"),
            ["initiativ"] = new("Nämndinitiativ", "Initiatives"),
            ["planen"] = new("Uppdrag och nämndinitiativ", "Assignments and initiatives"),
            ["mål"] = new("Inriktningsmål", "Goals"),
        };

        private static Text BarOf(FigureMeasure measure) => measure switch
        {
            FigureMeasure.OnPlan => new("Enligt plan", "On plan"),
            FigureMeasure.Reported => new("Rapporterat klara", "Reported as done"),
            FigureMeasure.WithoutDeadline => new("Utan slutdatum", "Without a deadline"),
            FigureMeasure.Carried => new("Överförda", "Carried over"),
            FigureMeasure.Entered or FigureMeasure.New or FigureMeasure.Incoming or FigureMeasure.Done or FigureMeasure.Adopted or FigureMeasure.Left or FigureMeasure.Delayed or FigureMeasure.Open
                or FigureMeasure.Struck or FigureMeasure.Merged or FigureMeasure.Split => Measure(measure),
        };
    }
}
