using System.Text.Encodings.Web;
using System.Xml.Linq;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Tests.Engine;
using Arende.Web.Features.Shared.Components;
using Arende.Web.Features.Shared.Paths;
using Xunit;

namespace Arende.Tests.Features.Shared;

public sealed class PathPictureTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_step_is_in_the_picture_and_in_its_words(string file)
    {
        var path = ProcessPathReader.Read(WorkflowDefinition.Read(Repository.Workflow(file))).Path!;
        var graph = new PathGraph(path.Definition, path);
        var drawn = Titles(graph);
        var said = XDocument.Parse(Html(new PathInWords(graph, PathMarks.None).List())).Descendants("b").Select(step => step.Value).ToList();
        Assert.NotEmpty(path.Steps);
        Assert.All(path.Steps, step => Assert.Contains(step.Title.Sv, drawn));
        Assert.Equal(path.Steps.Select(step => step.Title.Sv), said);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_lies_on_anything_else_and_all_lies_in_the_picture(string file) => AssertClear(Graph(Repository.Workflow(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void What_has_no_places_is_one_column_in_the_order_of_the_file(string file)
    {
        var graph = Graph(Repository.Workflow(file).Replace("\"position\"", "\"elsewhere\"", StringComparison.Ordinal));
        var layout = AssertClear(graph);
        Assert.Equal(graph.Nodes.Select(node => node.Id), graph.Nodes.OrderBy(node => layout.Boxes[node.Id].Y).Select(node => node.Id));
        Assert.Single(graph.Nodes.Select(node => layout.Boxes[node.Id].Middle.X).Distinct());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_the_designer_gave_a_place_stands_in_the_same_order_and_lines(string file)
    {
        var graph = Graph(Repository.Workflow(file));
        var layout = PathLayout.Of(graph, _ => "");
        foreach (var one in graph.Nodes)
            foreach (var other in graph.Nodes)
            {
                var (from, to) = (one.Activity.Position!.Value, other.Activity.Position!.Value);
                var (left, right) = (layout.Boxes[one.Id].Middle, layout.Boxes[other.Id].Middle);
                Assert.Equal(from.X.CompareTo(to.X), left.X.CompareTo(right.X));
                Assert.Equal(from.Y.CompareTo(to.Y), left.Y.CompareTo(right.Y));
            }
    }

    [Fact]
    public void No_line_goes_through_a_box()
    {
        var graph = Graph(Repository.Workflow("board-case.v2.json"));
        var layout = PathLayout.Of(graph, edge => edge.Word?.Sv ?? "");
        foreach (var line in layout.Lines)
            foreach (var (from, to) in line.Corners.Zip(line.Corners.Skip(1)))
            {
                var stretch = new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X) + 1, Math.Abs(from.Y - to.Y) + 1);
                Assert.All(graph.Nodes.Where(node => node.Id != line.Edge.From && node.Id != line.Edge.To), node => Assert.False(layout.Boxes[node.Id].Overlaps(stretch), $"{line.Edge.From} → {line.Edge.To} through {node.Id}"));
            }
    }

    [Fact]
    public void Ways_that_lead_back_are_told_from_the_others()
    {
        var graph = Graph(Repository.Workflow("board-case.v1.json"));
        var back = graph.Edges.Where(edge => edge.IsBack).Select(edge => (edge.From, edge.To, edge.Word?.Sv)).ToList();
        Assert.Equal(
        [
            ("reviewChoice", "draft", "tillbaka"), ("signedByBoth", "draft", "tillbaka"), ("registrarChoice", "draft", "tillbaka"),
            ("committeeChoice", "draft", "återremiss"), ("committeeChoice", "committee", "bordläggning"),
            ("boardChoice", "draft", "återremiss"), ("boardChoice", "board", "bordläggning"),
        ], back);
    }

    [Fact]
    public void A_title_is_escaped()
    {
        var json = Repository.Workflow("board-case.v2.json").Replace("\\\"sv\\\":\\\"Granska tjänsteskrivelsen\\\"", "\\\"sv\\\":\\\"Läs <b> & pröva\\\"", StringComparison.Ordinal);
        Assert.Contains("Läs <b> & pröva", Titles(Graph(json)));
    }

    [Fact]
    public void A_definition_without_stages_is_drawn_with_its_activities_names()
    {
        var graph = Graph(File.ReadAllText(Path.Combine(Repository.Examples, "decision-delegation.elsa.json")));
        Assert.Contains("Besluta", Titles(graph));
        AssertClear(graph);
    }

    [Fact]
    public void Where_a_case_stands_is_marked_with_a_word_and_what_is_done_with_how_often()
    {
        var graph = Graph(Repository.Workflow("board-case.v2.json"));
        var marks = new PathMarks(new HashSet<string> { "review" }, new Dictionary<string, int> { ["draft"] = 3, ["review"] = 3 }, new Dictionary<(string, string), int> { [("reviewChoice", "draft")] = 2 });
        var texts = Svg(graph, marks).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value).ToList();
        Assert.Contains("Nu · 3×", texts);
        Assert.Contains("3×", texts);
        Assert.Contains("tillbaka · 2×", texts);
        var said = Html(new PathInWords(graph, marks).List());
        Assert.Contains("klart, 3 gånger", said, StringComparison.Ordinal);
        Assert.Contains("här nu, 3 gånger", said, StringComparison.Ordinal);
        Assert.Contains("Tillbaka (2 gånger): tillbaka till Skriv tjänsteskrivelsen", said, StringComparison.Ordinal);
    }

    private static PathGraph Graph(string json)
    {
        var definition = WorkflowDefinition.Read(json);
        return new(definition, ProcessPathReader.Read(definition).Path);
    }

    private static PathLayout AssertClear(PathGraph graph)
    {
        var layout = PathLayout.Of(graph, edge => edge.Word?.Sv ?? "");
        var boxes = graph.Nodes.Select(node => layout.Boxes[node.Id]).ToList();
        foreach (var (at, box) in boxes.Index()) Assert.DoesNotContain(boxes.Skip(at + 1), box.Overlaps);
        var picture = new Box(0, 0, layout.Width, layout.Height);
        Assert.All(boxes.SelectMany(box => new[] { new Spot(box.X, box.Y), new Spot(box.Right, box.Bottom) }).Concat(layout.Lines.SelectMany(line => line.Corners)),
            spot => Assert.True(spot.X >= 0 && spot.Y >= 0 && spot.X <= picture.Right && spot.Y <= picture.Bottom, $"{spot} lies outside"));
        return layout;
    }

    private static List<string> Titles(PathGraph graph) =>
        [.. Svg(graph, PathMarks.None).Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value)];

    private static XElement Svg(PathGraph graph, PathMarks marks) => XDocument.Parse(Html(new PathPicture(graph, marks, "path").Svg(Markup.Nothing))).Root!;

    private static string Html(Markup markup)
    {
        using var writer = new StringWriter();
        markup.WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }
}
