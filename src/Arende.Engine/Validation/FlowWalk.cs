using Arende.Engine.Definitions;

namespace Arende.Engine.Validation;

/// <summary>All steps that can be come to from some, themselves included.</summary>
static class FlowWalk
{
    public static HashSet<Step> From(IEnumerable<Step> starts, Func<Step, IEnumerable<Step>> next)
    {
        var seen = new HashSet<Step>(starts);
        var open = new Queue<Step>(seen);
        while (open.TryDequeue(out var step))
            foreach (var following in next(step))
                if (seen.Add(following)) open.Enqueue(following);
        return seen;
    }
}
