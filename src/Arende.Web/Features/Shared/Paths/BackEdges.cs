namespace Arende.Web.Features.Shared.Paths;

/// <summary>Finds the ways that lead back: those to an activity through which the path has come to where it is.</summary>
internal static class BackEdges
{
    public static IReadOnlyList<PathEdge> Mark(IReadOnlyList<PathNode> nodes, IReadOnlyList<PathEdge> edges)
    {
        var from = edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
        var (open, closed, back) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<PathEdge>());
        var targets = edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        foreach (var first in nodes.OrderByDescending(node => !targets.Contains(node.Id))) Walk(first.Id);
        return [.. edges.Select(edge => edge with { IsBack = back.Contains(edge) })];

        // A stack of our own: a definition may be longer than the thread's is deep.
        void Walk(string first)
        {
            if (closed.Contains(first)) return;
            var stack = new Stack<(string Id, Queue<PathEdge> Left)>();
            Enter(first);
            while (stack.TryPeek(out var at))
            {
                if (!at.Left.TryDequeue(out var edge))
                {
                    open.Remove(at.Id);
                    closed.Add(at.Id);
                    stack.Pop();
                }
                else if (open.Contains(edge.To)) back.Add(edge);
                else if (!closed.Contains(edge.To)) Enter(edge.To);
            }

            void Enter(string id)
            {
                open.Add(id);
                stack.Push((id, new Queue<PathEdge>(from[id])));
            }
        }
    }
}
