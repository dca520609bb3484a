namespace Arende.Web.Features.Shared.Paths;

/// <summary>Where a way leaves its activity: in the direction of the path, or to one of its sides.</summary>
internal enum Exit { Ahead, Before, After }

/// <summary>
/// A part of a way that lies in a gap between columns (<c>IsAcross</c>) or between rows. <c>From</c> and <c>To</c> are places along the gap: an
/// odd one is a cell's middle, an even one the gap before it.
/// </summary>
internal sealed record Leg(bool IsAcross, int Gap, int From, int To, string Bundle)
{
    /// <summary>Its place among those that lie side by side in the gap.</summary>
    public int Lane { get; set; }

    public int Low => Math.Min(From, To);
    public int High => Math.Max(From, To);
}

/// <summary>How a way goes: straight when it has no legs.</summary>
internal sealed record Route(PathEdge Edge, Exit Exit, IReadOnlyList<Leg> Legs);

/// <summary>
/// Finds how each way goes between the cells of a grid: only in the gaps, so that no line goes through a box. Ways to the same activity share a
/// line, and lines that would lie on each other lie side by side.
/// </summary>
internal static class PathRoutes
{
    public static IReadOnlyList<Route> Of(PathGraph graph, PathGrid grid)
    {
        var routes = graph.Nodes.SelectMany(node => From(node, graph.Edges.Where(edge => edge.From == node.Id).ToList(), grid)).ToList();
        foreach (var gap in routes.SelectMany(route => route.Legs.Select((leg, at) => (Route: route, Leg: leg, At: at))).GroupBy(leg => (leg.Leg.IsAcross, leg.Leg.Gap)))
            GiveLanes([.. gap.GroupBy(leg => leg.Leg.Bundle).Select(bundle => new Bundle(bundle.Select(leg => (leg.Route, leg.Leg, leg.At)), grid))]);
        return routes;
    }

    private static IEnumerable<Route> From(PathNode node, List<PathEdge> edges, PathGrid grid)
    {
        var from = grid[node.Id];
        // One way goes straight on: the one to what stands beside, else the first that leads ahead.
        var ahead = edges.Where(edge => !edge.IsBack).ToList();
        var straight = ahead.Find(edge => IsStraight(from, grid[edge.To], grid)) ?? ahead.FirstOrDefault();
        var isBeforeTaken = false;
        foreach (var edge in edges)
        {
            var to = grid[edge.To];
            if (edge == straight || (node.Shape != NodeShape.Choice && !edge.IsBack))
            {
                yield return new(edge, Exit.Ahead, Ahead(edge, from, to, grid));
                continue;
            }
            var exit = grid.Width == 1
                ? edge.IsBack ? Exit.After : Exit.Before
                : to.Across < from.Across || (to.Across == from.Across && !isBeforeTaken) ? Exit.Before : Exit.After;
            isBeforeTaken |= exit == Exit.Before;
            yield return new(edge, exit, Aside(edge, exit, from, to));
        }
    }

    private static bool IsStraight(Cell from, Cell to, PathGrid grid) => from.Across == to.Across && to.Along > from.Along && grid.IsFree(from, to);

    private static Leg[] Ahead(PathEdge edge, Cell from, Cell to, PathGrid grid)
    {
        if (IsStraight(from, to, grid)) return [];
        var bundle = BundleOf(edge);
        if (to.Along > from.Along && from.Across != to.Across && grid.IsFree(from, to)) return [new(true, to.Along, Middle(from.Across), Middle(to.Across), bundle)];
        var row = from.Across < to.Across || from.Across == to.Across ? to.Across : to.Across + 1;
        return
        [
            new(true, from.Along + 1, Middle(from.Across), 2 * row, $"{edge.From}>"),
            new(false, row, 2 * (from.Along + 1), 2 * to.Along, bundle),
            new(true, to.Along, 2 * row, Middle(to.Across), bundle),
        ];
    }

    private static Leg[] Aside(PathEdge edge, Exit exit, Cell from, Cell to)
    {
        var row = exit == Exit.Before ? from.Across : from.Across + 1;
        return [new(false, row, Middle(from.Along), 2 * to.Along, BundleOf(edge)), new(true, to.Along, 2 * row, Middle(to.Across), BundleOf(edge))];
    }

    private static int Middle(int cell) => 2 * cell + 1;

    private static string BundleOf(PathEdge edge) => edge.IsBack ? $"<{edge.To}" : edge.To;

    private static void GiveLanes(List<Bundle> bundles)
    {
        var placed = new List<Bundle>();
        while (bundles.Count > 0)
        {
            // One that nothing must lie before; where they ask it of each other, the first.
            var next = bundles.Find(bundle => bundles.All(other => other == bundle || !other.MustLieBefore(bundle))) ?? bundles[0];
            bundles.Remove(next);
            next.Lane = placed.Where(other => other.Overlaps(next) || other.MustLieBefore(next)).Select(other => other.Lane + 1).DefaultIfEmpty(0).Max();
            placed.Add(next);
        }
    }

    /// <summary>The legs in one gap that share a line.</summary>
    private sealed class Bundle
    {
        private readonly List<Leg> legs;
        private readonly HashSet<int> comesIn = [];
        private readonly HashSet<int> goesOut = [];

        public Bundle(IEnumerable<(Route Route, Leg Leg, int At)> parts, PathGrid grid)
        {
            var all = parts.ToList();
            legs = [.. all.Select(part => part.Leg)];
            foreach (var (route, leg, at) in all)
            {
                var (from, to) = (grid[route.Edge.From], grid[route.Edge.To]);
                if (leg.IsAcross && at == 0) comesIn.Add(leg.From);
                if (leg.IsAcross && at == route.Legs.Count - 1) goesOut.Add(leg.To);
                // Between rows: what comes from the row above, and what comes from the one below.
                if (!leg.IsAcross && at == 0) (leg.Gap > from.Across ? comesIn : goesOut).Add(leg.From);
                if (!leg.IsAcross) (leg.Gap > to.Across ? comesIn : goesOut).Add(leg.To);
            }
        }

        public int Lane
        {
            get => legs[0].Lane;
            set => legs.ForEach(leg => leg.Lane = value);
        }

        // What comes in at a place turns before what goes out there, or their ends would lie on each other.
        public bool MustLieBefore(Bundle other) => comesIn.Overlaps(other.goesOut);

        public bool Overlaps(Bundle other) => legs.Min(leg => leg.Low) <= other.legs.Max(leg => leg.High) && other.legs.Min(leg => leg.Low) <= legs.Max(leg => leg.High);
    }
}
