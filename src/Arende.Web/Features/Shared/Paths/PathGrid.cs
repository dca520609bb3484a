using Arende.Engine;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>Where an activity stands: its place along the path, and across it.</summary>
internal readonly record struct Cell(int Along, int Across);

/// <summary>
/// Columns and rows of a picture. Where the file gives every activity a place, they stand as in the designer, in the same order and lines but
/// without its empty space; otherwise in one column, in the order of the file.
/// </summary>
internal sealed class PathGrid
{
    // What stands less than this apart in the designer stands in one line.
    private const double Snap = 50;

    private readonly Dictionary<string, Cell> cells;

    private PathGrid(Dictionary<string, Cell> cells, bool isUpright)
    {
        (this.cells, IsUpright) = (cells, isUpright);
        Length = cells.Values.Select(cell => cell.Along + 1).DefaultIfEmpty(0).Max();
        Width = cells.Values.Select(cell => cell.Across + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The path goes downwards, not to the right.</summary>
    public bool IsUpright { get; }

    /// <summary>How many cells there are along the path.</summary>
    public int Length { get; }

    /// <summary>How many cells there are across it.</summary>
    public int Width { get; }

    public Cell this[string id] => cells[id];

    public static PathGrid Of(PathGraph graph) => AsDesigned(graph) ?? InOneColumn(graph);

    /// <summary>Whether nothing stands between two cells that lie at the same height.</summary>
    public bool IsFree(Cell from, Cell to) => cells.Values.All(cell => cell.Across != from.Across || cell.Along <= from.Along || cell.Along >= to.Along);

    private static PathGrid InOneColumn(PathGraph graph) =>
        new(graph.Nodes.Index().ToDictionary(node => node.Item.Id, node => new Cell(node.Index, 0), StringComparer.Ordinal), isUpright: true);

    private static PathGrid? AsDesigned(PathGraph graph)
    {
        // Each flowchart's places are of its own canvas.
        if (graph.Nodes.Any(node => node.Activity.Position is null) || graph.Nodes.DistinctBy(node => node.Activity.FlowchartId).Count() != 1) return null;
        var places = graph.Nodes.ToDictionary(node => node.Id, node => node.Activity.Position!.Value, StringComparer.Ordinal);
        var (x, y) = (Lines(places.Values.Select(place => place.X)), Lines(places.Values.Select(place => place.Y)));
        var isUpright = GoesDown(graph, places);
        var cells = places.ToDictionary(
            place => place.Key,
            place => isUpright ? new Cell(y[place.Value.Y], x[place.Value.X]) : new Cell(x[place.Value.X], y[place.Value.Y]),
            StringComparer.Ordinal);
        return cells.Values.Distinct().Count() == cells.Count ? new PathGrid(cells, isUpright) : null;
    }

    private static Dictionary<double, int> Lines(IEnumerable<double> values)
    {
        var lines = new Dictionary<double, int>();
        var (line, first) = (-1, double.NegativeInfinity);
        foreach (var value in values.Distinct().Order())
        {
            if (value - first > Snap) (line, first) = (line + 1, value);
            lines[value] = line;
        }
        return lines;
    }

    private static bool GoesDown(PathGraph graph, Dictionary<string, DesignerPosition> places)
    {
        var ahead = graph.Edges.Where(edge => !edge.IsBack).Select(edge => (From: places[edge.From], To: places[edge.To])).ToList();
        return ahead.Count(way => way.To.Y - way.From.Y > Math.Abs(way.To.X - way.From.X)) * 2 > ahead.Count;
    }
}
