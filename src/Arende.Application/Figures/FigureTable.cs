using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>What a column of a table shows. Its words are in the texts.</summary>
public enum FigureColumn { Number, Assignment, AssignmentOrInitiative, Unit, Deadline, NewDeadline, OnPlan, WithoutDeadline, Standing, Goal, Verdict, Item, Project, TotalBudget, Budget, Outcome, Forecast, Deviation, ProjectState }

/// <summary>A table that a text may name: the rows of a figure, so that number and table can't part.</summary>
/// <param name="Id">As it is written in a text; stored there, so it never changes.</param>
/// <param name="Figure">Whose rows it lists; null where it has rows of its own.</param>
/// <param name="Columns">From the left.</param>
public record FigureTable(string Id, FigureDefinition? Figure, IReadOnlyList<FigureColumn> Columns)
{
    public virtual bool HasUnits => Figure?.HasUnits ?? false;
    public virtual bool HasMonths => Figure?.HasMonths ?? false;
}

/// <summary>A row of a table.</summary>
/// <param name="Key">What it is kept by when a report is signed: a number or a name that is never secret.</param>
/// <param name="Cells">One for each column, as plain words. Nothing that isn't everybody's to read: the text is.</param>
/// <param name="Address">Where it stands in the register; null where it has no page.</param>
public sealed record FigureTableRow(string Key, IReadOnlyList<string> Cells, string? Address);

/// <summary>A bar of a chart.</summary>
/// <param name="Figure">Whose number it is.</param>
/// <param name="Always">Shown also where it is 0.</param>
public sealed record FigureBar(FigureDefinition Figure, bool Always = true);

/// <summary>A chart that a text may name: figures as bars.</summary>
/// <param name="Id">As it is written in a text; stored there, so it never changes.</param>
/// <param name="Bars">From the top.</param>
public sealed record FigureChart(string Id, IReadOnlyList<FigureBar> Bars)
{
    public bool HasUnits => Bars.All(bar => bar.Figure.HasUnits);
    public bool HasMonths => Bars.All(bar => bar.Figure.HasMonths);
}

/// <summary>A part of the register that gives tables and charts. Each part has a file of its own, and is registered beside its figures.</summary>
public interface IFigureTables
{
    IReadOnlyList<FigureTable> Tables { get; }

    IReadOnlyList<FigureChart> Charts { get; }

    /// <summary>As of the figures (<see cref="FigureDefinition.RowsAreOfReports"/>).</summary>
    bool RowsAreOfReports { get; }

    /// <param name="table">One that it has.</param>
    /// <param name="scope">Whose, and of when. It says no more than the table can be said of.</param>
    /// <param name="counted">The rows of the table's figure; null where it has none, or the register knows nothing of the year.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where the register knows nothing of such a year.</returns>
    Task<IReadOnlyList<FigureTableRow>?> Rows(FigureTable table, FigureScope scope, IReadOnlyList<FigureRow>? counted, CancellationToken ct);
}
