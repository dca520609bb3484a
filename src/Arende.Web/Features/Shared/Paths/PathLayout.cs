namespace Arende.Web.Features.Shared.Paths;

/// <summary>A place in the picture, in pixels.</summary>
public readonly record struct Spot(int X, int Y);

/// <summary>What an activity covers.</summary>
public readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;
    public int Bottom => Y + Height;
    public Spot Middle => new(X + Width / 2, Y + Height / 2);

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>A way as a line through its corners, and where its word stands.</summary>
public sealed record Line(PathEdge Edge, IReadOnlyList<Spot> Corners, Spot Word, string Anchor);

/// <summary>Where all of a picture lies.</summary>
public sealed record PathLayout(int Width, int Height, IReadOnlyDictionary<string, Box> Boxes, IReadOnlyList<Line> Lines)
{
    public const int StepWidth = 192;
    public const int StepHeight = 76;
    public const int ChoiceSize = 30;
    public const int LetterWidth = 7;

    /// <param name="graph">What is drawn.</param>
    /// <param name="word">What stands at a way; it needs room.</param>
    public static PathLayout Of(PathGraph graph, Func<PathEdge, string> word)
    {
        var grid = PathGrid.Of(graph);
        return new Measures(graph, grid, PathRoutes.Of(graph, grid), word).Layout();
    }

    // Everything here lies along the path and across it; only the finished spots are turned to x and y.
    private sealed class Measures
    {
        // The marks at a step's corner stand out of it.
        private const int Margin = 14;
        private const int LaneWidth = 11;
        private const int Arrow = 18;

        private readonly PathGraph graph;
        private readonly PathGrid grid;
        private readonly IReadOnlyList<Route> routes;
        private readonly Func<PathEdge, string> word;
        private readonly Band along;
        private readonly Band across;

        public Measures(PathGraph graph, PathGrid grid, IReadOnlyList<Route> routes, Func<PathEdge, string> word)
        {
            (this.graph, this.grid, this.routes, this.word) = (graph, grid, routes, word);
            var legs = routes.SelectMany(route => route.Legs).ToList();
            int Lanes(bool isAcross, int gap) => legs.Where(leg => leg.IsAcross == isAcross && leg.Gap == gap).Select(leg => leg.Lane + 1).DefaultIfEmpty(0).Max();
            int Largest(Func<PathNode, bool> among, Func<(int Along, int Across), int> size, int least) => graph.Nodes.Where(among).Select(node => size(SizeOf(node))).Append(least).Max();
            int[] columns = [.. Enumerable.Range(0, grid.Length).Select(at => Largest(node => grid[node.Id].Along == at, size => size.Along, 0))];
            int[] rows = [.. Enumerable.Range(0, grid.Width).Select(at => Largest(node => grid[node.Id].Across == at, size => size.Across, grid.IsUpright ? 0 : 56))];
            along = new Band(columns, gap => gap == 0 || gap == grid.Length
                ? Margin + (Lanes(true, gap) == 0 ? 0 : Arrow + Lanes(true, gap) * LaneWidth)
                : Math.Max(Arrow + 14, RoomForWords(gap - 1, columns[gap - 1])) + Lanes(true, gap) * LaneWidth);
            across = new Band(rows, gap => (Lanes(false, gap), gap == 0 || gap == grid.Width) switch
            {
                (0, true) => Margin,
                (0, false) => 24,
                var (lanes, _) => 17 + lanes * LaneWidth,
            });
        }

        public PathLayout Layout()
        {
            var boxes = graph.Nodes.ToDictionary(node => node.Id, BoxOf, StringComparer.Ordinal);
            var lines = routes.Select(Draw).ToList();
            var (width, height) = grid.IsUpright ? (across.Size, along.Size) : (along.Size, across.Size);
            var words = lines.Where(line => line.Anchor == "start").Select(line => line.Word.X + word(line.Edge).Length * LetterWidth).DefaultIfEmpty(0).Max();
            return new(Math.Max(width, words), height, boxes, lines);
        }

        private (int Along, int Across) SizeOf(PathNode node)
        {
            var (width, height) = node.Shape switch
            {
                NodeShape.Step => (StepWidth, StepHeight),
                NodeShape.Choice => (ChoiceSize, ChoiceSize),
                NodeShape.Bar => grid.IsUpright ? (52, 10) : (10, 52),
                NodeShape.Start or NodeShape.End => (22, 22),
            };
            return grid.IsUpright ? (height, width) : (width, height);
        }

        // Beside a choice stand the words of the ways that leave it.
        private int RoomForWords(int column, int size)
        {
            if (grid.IsUpright) return 0;
            var wanted = from node in graph.Nodes
                         where grid[node.Id].Along == column
                         from edge in graph.Edges
                         where edge.From == node.Id && word(edge).Length > 0
                         select word(edge).Length * LetterWidth - (size - SizeOf(node).Along) / 2 + 14;
            return wanted.DefaultIfEmpty(0).Max();
        }

        private Box BoxOf(PathNode node)
        {
            var (cell, size) = (grid[node.Id], SizeOf(node));
            var (a, c) = (along.MiddleOf(cell.Along) - size.Along / 2, across.MiddleOf(cell.Across) - size.Across / 2);
            return grid.IsUpright ? new(c, a, size.Across, size.Along) : new(a, c, size.Along, size.Across);
        }

        private Line Draw(Route route)
        {
            var (from, to) = (graph.Nodes.First(node => node.Id == route.Edge.From), graph.Nodes.First(node => node.Id == route.Edge.To));
            var (start, end) = (grid[from.Id], grid[to.Id]);
            var (middle, half) = ((Along: along.MiddleOf(start.Along), Across: across.MiddleOf(start.Across)), (Along: SizeOf(from).Along / 2, Across: SizeOf(from).Across / 2));
            var first = route.Exit switch
            {
                Exit.Ahead => (middle.Along + half.Along, middle.Across),
                Exit.Before => (middle.Along, middle.Across - half.Across),
                Exit.After => (middle.Along, middle.Across + half.Across),
            };
            var corners = new List<(int Along, int Across)> { first };
            foreach (var leg in route.Legs)
            {
                var last = corners[^1];
                corners.Add(leg.IsAcross ? (AlongGap(leg), last.Across) : (last.Along, AcrossGap(leg)));
            }
            var target = (Along: along.MiddleOf(end.Along) - SizeOf(to).Along / 2, Across: across.MiddleOf(end.Across));
            if (route.Legs.Count > 0) corners.Add((corners[^1].Along, target.Across));
            corners.Add(target);
            var spots = corners.Select(Turned).ToList();
            var (word, anchor) = WordAt(spots[0], route.Exit);
            return new(route.Edge, spots, word, anchor);
        }

        private (Spot, string) WordAt(Spot from, Exit exit) => (exit, grid.IsUpright) switch
        {
            (Exit.Ahead, false) => (new(from.X + 5, from.Y - 6), "start"),
            (Exit.Before, false) => (new(from.X + 6, from.Y - 7), "start"),
            (Exit.After, false) => (new(from.X + 6, from.Y + 16), "start"),
            (Exit.Ahead, true) => (new(from.X + 7, from.Y + 15), "start"),
            (Exit.Before, true) => (new(from.X - 3, from.Y - 7), "end"),
            (Exit.After, true) => (new(from.X + 3, from.Y - 7), "start"),
        };

        private Spot Turned((int Along, int Across) at) => grid.IsUpright ? new(at.Across, at.Along) : new(at.Along, at.Across);

        // The last lane lies nearest to what the ways lead to, with room for the arrow.
        private int AlongGap(Leg leg)
        {
            var lanes = routes.SelectMany(route => route.Legs).Where(other => other.IsAcross && other.Gap == leg.Gap).Max(other => other.Lane);
            return leg.Gap == grid.Length ? along.StartOfGap(leg.Gap) + Arrow / 2 + leg.Lane * LaneWidth : along.EndOfGap(leg.Gap) - Arrow - (lanes - leg.Lane) * LaneWidth;
        }

        private int AcrossGap(Leg leg) => across.StartOfGap(leg.Gap) + 14 + leg.Lane * LaneWidth;
    }

    /// <summary>Cells in a row, with a gap before the first, between them and after the last.</summary>
    private sealed class Band
    {
        private readonly int[] sizes;
        private readonly int[] starts;

        public Band(int[] sizes, Func<int, int> gap)
        {
            this.sizes = sizes;
            starts = new int[sizes.Length + 1];
            var at = 0;
            for (var i = 0; i <= sizes.Length; i++)
            {
                at += gap(i);
                starts[i] = at;
                if (i < sizes.Length) at += sizes[i];
            }
            Size = at;
        }

        public int Size { get; }
        public int MiddleOf(int cell) => starts[cell] + sizes[cell] / 2;
        public int StartOfGap(int gap) => gap == 0 ? 0 : starts[gap - 1] + sizes[gap - 1];
        public int EndOfGap(int gap) => starts[gap];
    }
}
