using Arende.Domain.Figures;

namespace Arende.Application.Figures;

/// <summary>The tables and charts that a text may name, each given by its part of the register.</summary>
public sealed class FigureBlocks(IEnumerable<IFigureTables> parts, IFigureWords words)
{
    public IEnumerable<FigureTable> Tables => parts.SelectMany(part => part.Tables);

    public IEnumerable<FigureChart> Charts => parts.SelectMany(part => part.Charts);

    /// <returns>Whether it can be said of a unit, and of a part of a year; null where there is none of that name.</returns>
    internal (bool Units, bool Months)? CanBeOf(FigureToken token) => token.Block switch
    {
        FigureBlockKind.Table => Tables.FirstOrDefault(table => table.Id == token.Id) is { } table ? (table.HasUnits, table.HasMonths) : null,
        FigureBlockKind.Chart => Charts.FirstOrDefault(chart => chart.Id == token.Id) is { } chart ? (chart.HasUnits, chart.HasMonths) : null,
        null => null,
    };

    internal async Task<FigureBlock> Read(FigureToken token, FigureScope scope, ReadFigures read, CancellationToken ct) => token.Block == FigureBlockKind.Chart
        ? await Chart(Charts.First(chart => chart.Id == token.Id), token, scope, read, ct)
        : await Table(token, scope, read, ct);

    /// <summary>In its place where the text has no room for it.</summary>
    internal FigureBlock Over(FigureBlock block) => block with { Rows = null, Instead = words.TooMuch };

    private async Task<FigureBlock> Table(FigureToken token, FigureScope scope, ReadFigures read, CancellationToken ct)
    {
        var part = parts.First(one => one.Tables.Any(table => table.Id == token.Id));
        var table = part.Tables.First(one => one.Id == token.Id);
        var counted = table.Figure is { } figure ? (await read.Of(figure, scope, ct)).Rows : null;
        var rows = await part.Rows(table, scope, counted, ct);
        // A column of which nothing is to be said isn't there.
        List<int> columns = [.. Enumerable.Range(0, table.Columns.Count).Where(at => table.Columns[at] != FigureColumn.WithoutDeadline || (rows ?? []).Any(row => row.Cells[at].Length > 0))];
        var title = words.Title(words.Name(table), scope, token.Board is not null);
        return new FigureBlock(FigureBlockKind.Table, title, [.. columns.Select(at => words.Column(table.Columns[at]))],
            rows is null ? null : [.. rows.Select(row => new FigureBlockRow(row.Key, [.. columns.Select(at => row.Cells[at])], row.Address))], words.None(title)) { RowsAreOfReports = part.RowsAreOfReports };
    }

    private async Task<FigureBlock> Chart(FigureChart chart, FigureToken token, FigureScope scope, ReadFigures read, CancellationToken ct)
    {
        var rows = new List<FigureBlockRow>();
        var isKnown = false;
        foreach (var bar in chart.Bars)
        {
            var value = await read.Of(bar.Figure, scope, ct);
            isKnown |= value.Number is not null;
            if (value.Number is { } number && (bar.Always || number != 0))
                rows.Add(new FigureBlockRow(bar.Figure.Id, [words.Bar(bar.Figure), value.Written(FigureToken.Read(value.Token), "")], value.Address, number));
        }
        var title = words.Title(words.Name(chart), scope, token.Board is not null);
        return new FigureBlock(FigureBlockKind.Chart, title, [], isKnown ? rows : null, words.None(title));
    }
}
