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

        public static Text TablesAndCharts { get; } = new("Tabeller och diagram", "Tables and charts");
        public static Text TablesAndChartsLead { get; } = new(
            "En tabell eller ett diagram skrivs ensamt på sin rad. En tabell har just de rader som siffran med samma namn räknar, och fryses med texten.",
            "A table or a chart is written alone on its line. A table has just the rows that the figure of the same name counts, and is frozen with the text.");

        /// <summary>"Tabell: klara uppdrag".</summary>
        public static Text Called(FigureBlockKind kind, Text name) => new($"{Block(kind).Sv}: {name.Sv.ToLowerInvariant()}", $"{Block(kind).En}: {name.En.ToLowerInvariant()}");

        /// <summary>Of a table or a chart; null where the register knew nothing of the year.</summary>
        public static Text RowsOrNone(int? n) => n switch { null => NoValue, 1 => new("1 rad", "1 row"), _ => new($"{n} rader", $"{n} rows") };

        public static Text BlockChanged(int? before, int? now) => before == now
            ? new("Annat innehåll", "Other contents") : new($"{RowsOrNone(before).Sv} → {RowsOrNone(now).Sv}", $"{RowsOrNone(before).En} → {RowsOrNone(now).En}");

        public static Text BlockDiffers(int? now, int? frozen) => now == frozen ? new("i dag annat innehåll än det frysta", "today other contents than what is frozen") 
            : new(TodayAndFrozen(RowsOrNone(now).Sv, RowsOrNone(frozen).Sv).Sv, TodayAndFrozen(RowsOrNone(now).En, RowsOrNone(frozen).En).En);

        public static Text SaysElse { get; } = new("Har annat innehåll", "Has other contents");

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
            FigureColumn.Item => Economy.What,
            FigureColumn.Project => Economy.Project,
            FigureColumn.TotalBudget => InThousands(Economy.TotalBudget),
            FigureColumn.Budget => InThousands(Economy.Budget),
            FigureColumn.Outcome => InThousands(Economy.Outcome),
            FigureColumn.Forecast => InThousands(Economy.Forecast),
            FigureColumn.Deviation => InThousands(Economy.Deviation),
            FigureColumn.ProjectState => Economy.State,
        };

        /// <summary>A table of a text has no other place for its unit: "Budget (tkr)".</summary>
        private static Text InThousands(Text column) => new($"{column.Sv} (tkr)", $"{column.En} (kSEK)");

        private static readonly Dictionary<string, Text> named = new()
        {
            ["uppdrag"] = new("Uppdrag", "Assignments"),
            ["initiativ"] = new("Nämndinitiativ", "Initiatives"),
            ["planen"] = new("Uppdrag och nämndinitiativ", "Assignments and initiatives"),
            ["mål"] = new("Inriktningsmål", "Goals"),
            ["ekonomi"] = new("Ekonomi (tkr)", "Economy (kSEK)"),
            ["investeringar"] = new("Investeringar (tkr)", "Investments (kSEK)"),
            ["projekt"] = new("Projekt (tkr)", "Projects (kSEK)"),
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
