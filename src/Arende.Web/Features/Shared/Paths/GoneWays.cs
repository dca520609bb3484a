using System.Text.Json.Nodes;
using Arende.Domain.Meetings;
using Arende.Engine;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>
/// How often each way was gone. An instance keeps how often it entered each activity, not by which way: what came in is what went out of where
/// the ways come from, and the answers say how often a choice went back. A way of which neither says it is left out.
/// </summary>
public static class GoneWays
{
    /// <param name="graph">The ways.</param>
    /// <param name="visits">How often each activity was entered.</param>
    /// <param name="answers">By step, the outcome of each time that it was answered.</param>
    public static IReadOnlyDictionary<(string From, string To), int> Count(PathGraph graph, IReadOnlyDictionary<string, int> visits, ILookup<string, string> answers)
    {
        var (into, outOf) = (graph.Edges.ToLookup(edge => edge.To, StringComparer.Ordinal), graph.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal));
        var gone = new Dictionary<(string From, string To), int>();
        var sums = new List<(List<PathEdge> Ways, int Times)>();
        foreach (var node in graph.Nodes)
        {
            var times = visits.GetValueOrDefault(node.Id);
            // A join is entered once for all branches, and a fork leaves by all.
            if (node.Activity.Type != "Elsa.FlowJoin" && into[node.Id].Any()) sums.Add(([.. into[node.Id]], times));
            if (node.Activity.Type == "Elsa.FlowFork") sums.AddRange(outOf[node.Id].Select(way => (new List<PathEdge> { way }, times)));
            if (node.Shape != NodeShape.Choice) continue;
            sums.Add(([.. outOf[node.Id]], times));
            if (into[node.Id].Count() != 1) continue;
            var answered = into[node.Id].Single().From;
            var step = graph.Nodes.First(before => before.Id == answered).Activity;
            foreach (var way in outOf[node.Id].Where(way => way.IsBack && way.Ports.Any(port => IsAnswer(step, port))))
                gone[(way.From, way.To)] = answers[answered].Count(answer => way.Ports.Contains(answer, StringComparer.OrdinalIgnoreCase));
        }
        for (var found = true; found;)
        {
            found = false;
            foreach (var (ways, times) in sums)
            {
                var unknown = ways.Where(way => !gone.ContainsKey((way.From, way.To))).ToList();
                var left = times - ways.Sum(way => gone.GetValueOrDefault((way.From, way.To)));
                // One that was moved to another version came to where it is by no way: then nothing is said.
                if (left < 0) return new Dictionary<(string From, string To), int>();
                if (unknown.Count != 1) continue;
                gone[(unknown[0].From, unknown[0].To)] = left;
                found = true;
            }
        }
        return gone;
    }

    // A port that isn't named as an answer may stand for several, or for something else.
    private static bool IsAnswer(ActivityNode step, string port) => step.EventName is not null
        ? Enum.TryParse<Outcome>(port, out _)
        : step.Payload?["outcomes"] is JsonArray outcomes && outcomes.Any(outcome => string.Equals((string?)outcome?["id"], port, StringComparison.OrdinalIgnoreCase));
}
