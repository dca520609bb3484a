using Arende.Application.Goals;


namespace Arende.Application.Figures;

/// <summary>A year's goals as tables, by their verdict, and as a chart.</summary>
public sealed class GoalTables(IFigureWords words) : IFigureTables
{
    private static readonly FigureColumn[] columns = [FigureColumn.Number, FigureColumn.Goal, FigureColumn.Verdict];

    private static readonly IReadOnlyList<FigureTable> tables =
    [
        new("mål", FigureCatalogue.Of(GoalPart.All), columns),
        .. new[] { GoalPart.Reached, GoalPart.PartlyReached, GoalPart.NotReached, GoalPart.NotJudged }.Select(FigureCatalogue.Of).Select(figure => new FigureTable(figure.Id, figure, columns)),
    ];

    private static readonly IReadOnlyList<FigureChart> charts =
    [
        new("mål", [new(FigureCatalogue.Of(GoalPart.Reached)), new(FigureCatalogue.Of(GoalPart.PartlyReached), Always: false), new(FigureCatalogue.Of(GoalPart.NotReached)), new(FigureCatalogue.Of(GoalPart.NotJudged), Always: false)]),
    ];

    internal static bool Has(string table) => tables.Any(one => one.Id == table);

    public IReadOnlyList<FigureTable> Tables => tables;

    public IReadOnlyList<FigureChart> Charts => charts;

    public bool RowsAreOfReports => true;

    public Task<IReadOnlyList<FigureTableRow>?> Rows(FigureTable table, FigureScope scope, IReadOnlyList<FigureRow>? counted, CancellationToken ct) => Task.FromResult<IReadOnlyList<FigureTableRow>?>(
        counted is null ? null : [.. counted.Cast<GoalRow>().Select(row => new FigureTableRow(row.Key, [row.Key, row.Goal.Title, words.Verdict(row.Goal.Outcome)], row.Address))]);
}
