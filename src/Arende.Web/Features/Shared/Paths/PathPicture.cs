using Arende.Application.Steps;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>A path as SVG. Its looks are the style sheet's (<c>.drawing</c>); the command gives it a style of its own.</summary>
public sealed class PathPicture
{
    private const int Corner = 6;
    private const int LettersInLine = 21;
    private const int LongestWord = 26;

    private readonly PathGraph graph;
    private readonly PathMarks marks;
    private readonly PathLayout layout;
    private readonly string id;

    /// <param name="graph">What is drawn.</param>
    /// <param name="marks">Where something stands on it.</param>
    /// <param name="id">Starts the ids in the markup: no two pictures of a page have the same.</param>
    public PathPicture(PathGraph graph, PathMarks marks, string id)
    {
        (this.graph, this.marks, this.id) = (graph, marks, id);
        layout = PathLayout.Of(graph, Word);
    }

    /// <summary>The first step that it stands in; it has the id <c>{id}-here</c>.</summary>
    public PathNode? Here => graph.Nodes.FirstOrDefault(node => node.Shape == NodeShape.Step && marks.IsHere(node.Id));

    /// <param name="style">What stands first in it; nothing where the page has a style sheet.</param>
    public Markup Svg(Markup style) => Markup.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}"><title id="{id}-title">{T.Paths.Picture(graph.Name)}</title><desc id="{id}-desc">{Description()}</desc>{style}
        {Markup.Each(layout.Lines.OrderBy(line => HasGone(line.Edge)), Way)}{Markup.Each(graph.Nodes, Node)}{Markup.Each(layout.Lines.Where(line => Word(line.Edge).Length > 0), Said)}</svg>
        """);

    private string Description()
    {
        var steps = graph.Nodes.Where(node => node.Shape == NodeShape.Step).ToList();
        return $"{T.Paths.Describe(steps.Count, graph.Edges.Count(edge => edge.IsBack))}{T.Paths.DescribeNow([.. steps.Where(node => marks.IsHere(node.Id)).Select(node => node.Title)])}";
    }

    private string Word(PathEdge edge)
    {
        var word = edge.Word?.ToString() ?? "";
        if (word.Length > LongestWord) word = $"{word[..(LongestWord - 1)].TrimEnd()}…";
        return marks.Times(edge) is { } times && times > 0 && (edge.IsBack || times > 1) ? $"{word}{(word.Length > 0 ? " · " : "")}{times}×" : word;
    }

    private Markup Way(Line line)
    {
        var css = $"drawing__way{(line.Edge.IsBack ? " drawing__way--back" : "")}{(HasGone(line.Edge) ? " drawing__way--gone" : "")}";
        // From its end: the dashes of ways that come to the same place lie on each other.
        return Markup.Of($"""<path class="{css}" d="{Through([.. line.Corners.Reverse()])}"/><path class="drawing__head{(HasGone(line.Edge) ? " drawing__head--gone" : "")}" d="{Head(line.Corners)}"/>""");
    }

    private bool HasGone(PathEdge edge) => marks.Times(edge) is { } times ? times > 0 : !edge.IsBack && marks.IsDone(edge.From) && marks.Times(edge.To) > 0;

    private Markup Said(Line line) =>
        Markup.Of($"""<text class="drawing__word" x="{line.Word.X}" y="{line.Word.Y}" text-anchor="{line.Anchor}">{Word(line.Edge)}</text>""");

    private Markup Node(PathNode node)
    {
        var box = layout.Boxes[node.Id];
        var state = marks.IsHere(node.Id) ? " drawing__node--here" : marks.IsDone(node.Id) ? " drawing__node--done" : "";
        var middle = box.Middle;
        return node.Shape switch
        {
            NodeShape.Step => Step(node, box, state),
            NodeShape.Choice => Markup.Of($"""<path class="drawing__node{state}" d="M{middle.X} {box.Y}L{box.Right} {middle.Y}L{middle.X} {box.Bottom}L{box.X} {middle.Y}Z"><title>{node.Title}</title></path>"""),
            NodeShape.Bar => Markup.Of($"""<rect class="drawing__bar{state}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="3"><title>{node.Title}</title></rect>"""),
            NodeShape.Start => Markup.Of($"""<circle class="drawing__bar" cx="{middle.X}" cy="{middle.Y}" r="{box.Width / 2 - 2}"><title>{node.Title}</title></circle>"""),
            NodeShape.End => Markup.Of($"""<g><title>{node.Title}</title><circle class="drawing__node" cx="{middle.X}" cy="{middle.Y}" r="{box.Width / 2 - 1}"/><circle class="drawing__bar" cx="{middle.X}" cy="{middle.Y}" r="{box.Width / 2 - 6}"/></g>"""),
        };
    }

    private Markup Step(PathNode node, Box box, string state)
    {
        var lines = Wrapped(node.Title);
        var (who, x) = (node.Who?.ToString() ?? "", box.X + 14);
        var top = box.Y + (PathLayout.StepHeight - lines.Count * 16 - (who.Length > 0 ? 17 : 0)) / 2 + 12;
        return Markup.Of($"""
            <g class="drawing__step"{Markup.When(node == Here, () => Markup.Of($" id=\"{id}-here\""))}><title>{node.Title}</title><rect class="drawing__node{state}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="8"/><text class="drawing__title" x="{x}" y="{top}">{Markup.Each(lines.Index(), line => Markup.Of($"<tspan x=\"{x}\" y=\"{top + line.Index * 16}\">{line.Item}</tspan>"))}</text>{Markup.When(who.Length > 0, () => Markup.Of($"<path class=\"drawing__icon\" d=\"{Icon(node.By, x, top + lines.Count * 16 - 9)}\"/><text class=\"drawing__who\" x=\"{x + 16}\" y=\"{top + lines.Count * 16 + 1}\">{who}</text>"))}{Badge(node, box)}</g>

            """);
    }

    // At the corner: that it waits here, or a tick and how often it was done.
    private Markup Badge(PathNode node, Box box)
    {
        var times = marks.Times(node.Id);
        if (!marks.IsHere(node.Id) && times == 0) return Markup.Nothing;
        var (isHere, many) = (marks.IsHere(node.Id), times > 1 ? $"{times}×" : "");
        var said = isHere ? $"{T.Ui.Now}{(many.Length > 0 ? $" · {many}" : "")}" : many;
        var width = isHere ? 18 + said.Length * PathLayout.LetterWidth : many.Length > 0 ? 26 + many.Length * PathLayout.LetterWidth : 20;
        var (x, y) = (box.Right - width + 6, box.Y - 9);
        var tick = Markup.When(!isHere, () => Markup.Of($"<path class=\"drawing__tick\" d=\"M{x + 6} {y + 10}l3 3l6 -6\"/>"));
        var text = Markup.When(said.Length > 0, () => Markup.Of($"<text class=\"drawing__times\" x=\"{(isHere ? x + width / 2 : x + 19)}\" y=\"{y + 14}\" text-anchor=\"{(isHere ? "middle" : "start")}\">{said}</text>"));
        return Markup.Of($"<rect class=\"drawing__badge\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"20\" rx=\"10\"/>{tick}{text}");
    }

    private static string Icon(StepShape? by, int x, int y) => by switch
    {
        StepShape.Person => $"M{x + 3} {y + 3}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M{x + 1} {y + 12}c0 -6 10 -6 10 0",
        StepShape.Machine => $"M{x + 2} {y + 1}h8v6h-8zM{x + 1} {y + 11}h10",
        StepShape.Event => $"M{x + 3} {y + 3}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M{x} {y + 12}h12M{x + 2} {y + 9}h8",
        StepShape.Timer => $"M{x + 1} {y + 6}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0M{x + 6} {y + 3}v3l2 1",
        null => "",
    };

    /// <summary>Through its corners, which are rounded.</summary>
    private static string Through(IReadOnlyList<Spot> corners)
    {
        var spots = corners.Where((spot, at) => at == 0 || spot != corners[at - 1]).ToList();
        var turns = Enumerable.Range(1, Math.Max(0, spots.Count - 2)).Select(at => Turn(spots[at - 1], spots[at], spots[at + 1]));
        return $"M{spots[0].X} {spots[0].Y}{string.Concat(turns)}L{spots[^1].X} {spots[^1].Y}";
    }

    private static string Turn(Spot before, Spot here, Spot after)
    {
        var (from, to) = (Towards(here, before), Towards(here, after));
        return $"L{from.X} {from.Y}Q{here.X} {here.Y} {to.X} {to.Y}";
    }

    private static Spot Towards(Spot from, Spot to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Abs(x) + Math.Abs(y);
        var part = Math.Min(Corner, length / 2);
        return new(from.X + Math.Sign(x) * part, from.Y + Math.Sign(y) * part);
    }

    private static string Head(IReadOnlyList<Spot> corners)
    {
        var (end, last) = (corners[^1], corners.Last(spot => spot != corners[^1]));
        var (x, y) = (Math.Sign(end.X - last.X), Math.Sign(end.Y - last.Y));
        return $"M{end.X} {end.Y}L{end.X - 8 * x - 4 * y} {end.Y - 8 * y - 4 * x}L{end.X - 8 * x + 4 * y} {end.Y - 8 * y + 4 * x}Z";
    }

    // At most three lines; a word that is longer than a line is cut.
    private static List<string> Wrapped(string title)
    {
        var lines = new List<string>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(LettersInLine).Select(part => new string(part))))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LettersInLine) lines[^1] += $" {word}";
            else lines.Add(word);
        if (lines.Count > 3) lines = [.. lines.Take(2), $"{lines[2][..Math.Min(lines[2].Length, LettersInLine - 2)]} …"];
        return lines.Count > 0 ? lines : [title];
    }
}
