using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>The same as the picture in words: each step, whose it is, and what follows each answer.</summary>
public sealed class PathInWords(PathGraph graph, PathMarks marks)
{
    private readonly Dictionary<string, PathNode> nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    private readonly ILookup<string, PathEdge> from = graph.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);

    /// <summary>What follows a step: after which answers, and where that leads.</summary>
    private sealed record Following(string Answer, bool IsBack, string Target);

    public Markup List() => Markup.Of($"""
        <ol class="drawing-words">{Markup.Each(graph.Nodes.Where(node => node.Shape == NodeShape.Step), Step)}</ol>
        """);

    private Markup Step(PathNode node)
    {
        var state = marks.WrittenOffAt == node.Id ? T.Ui.StepWrittenOff.ToString() : marks.IsHere(node.Id) ? T.Paths.IsHere.ToString() : marks.IsDone(node.Id) ? T.Paths.Done.ToString() : "";
        if (state.Length > 0 && marks.Times(node.Id) > 1) state += $", {T.Paths.Times(marks.Times(node.Id))}";
        var about = string.Join(" · ", new[] { node.Who?.ToString(), node.Stage is { } stage ? T.Steps.Of(stage.Name).ToString() : null, state }.Where(part => !string.IsNullOrEmpty(part)));
        var follows = Follows(node.Id, "", isBack: false, [node.Id]).GroupBy(next => (next.Answer, next.IsBack)).ToList();
        return Markup.Of($"""
            <li><b>{node.Title}</b>{Markup.When(about.Length > 0, () => Markup.Of($" <span class=\"muted\">{about}</span>"))}{Markup.When(follows.Count > 0, () => Markup.Of($"<ul>{Markup.Each(follows, Next)}</ul>"))}</li>
            """);
    }

    private static Markup Next(IGrouping<(string Answer, bool IsBack), Following> next)
    {
        var (answer, isBack) = next.Key;
        var targets = Format.Current.List([.. next.Select(following => following.Target).Distinct()]);
        var said = answer.Length > 0 ? answer : T.Paths.Then.ToString();
        return Markup.Of($"<li>{char.ToUpperInvariant(said[0])}{said[1..]}: {(isBack ? $"{T.Paths.Back} " : "")}{targets}</li>");
    }

    private IEnumerable<Following> Follows(string id, string answer, bool isBack, HashSet<string> passed)
    {
        foreach (var edge in from[id])
        {
            var word = edge.Word?.ToString() ?? "";
            if (edge.IsBack && marks.Times(edge) is { } times && times > 0) word = $"{word} ({T.Paths.Times(times)})".TrimStart();
            var answers = answer.Length > 0 && word.Length > 0 ? $"{answer}, {word}" : answer + word;
            var target = nodes[edge.To];
            if (target.Shape is NodeShape.Step or NodeShape.End)
                yield return new(answers, isBack || edge.IsBack, target.Shape == NodeShape.End ? T.Paths.TheEnd : target.Title);
            else if (!passed.Contains(edge.To))
                foreach (var following in Follows(edge.To, answers, isBack || edge.IsBack, [.. passed, edge.To])) yield return following;
        }
    }
}
