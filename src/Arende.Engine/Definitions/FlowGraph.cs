namespace Arende.Engine.Definitions;

/// <summary>Finds the loops in each flowchart, and what can still come where without going round one.</summary>
static class FlowGraph
{
    public static void Complete(DefinitionModel model)
    {
        var state = new byte[model.Steps.Length];
        foreach (var flowchart in model.Flowcharts)
        {
            // From the start first: which connection of a loop is the one back depends on where one comes in.
            if (flowchart.Start >= 0) Walk(model, flowchart.Start, state);
            foreach (var position in flowchart.StepPositions) Walk(model, position, state);
        }
        foreach (var step in model.Steps)
        {
            step.ForwardIn = [.. step.In.Where(link => !link.IsBackward)];
            step.Reaches = new bool[model.Steps.Length];
        }
        foreach (var link in model.Links.Where(link => link.IsBackward)) link.Loop = LoopOf(model, link);
        foreach (var step in model.Steps) MarkWhatReaches(model, step);
    }

    static void Walk(DefinitionModel model, int position, byte[] state)
    {
        const byte open = 1, closed = 2;
        if (state[position] != 0) return;
        state[position] = open;
        foreach (var link in model.Steps[position].Out)
        {
            if (state[link.Target] == open) link.IsBackward = true;
            else Walk(model, link.Target, state);
        }
        state[position] = closed;
    }

    /// <summary>The steps of a loop: what comes forward from its head and leads to its connection back.</summary>
    static bool[] LoopOf(DefinitionModel model, Link back)
    {
        var inside = new bool[model.Steps.Length];
        var downstream = new bool[model.Steps.Length];
        Spread(back.Target, downstream, step => from link in model.Steps[step].Out where !link.IsBackward select link.Target);
        inside[back.Target] = true;
        Spread(back.Source, inside, step => from link in model.Steps[step].In where downstream[link.Source] select link.Source);
        return inside;
    }

    /// <summary>
    /// A branch in a loop that doesn't hold the step may go round and come; one that would have to go round a loop with the
    /// step in it comes in the next round, and isn't waited for in this one.
    /// </summary>
    static void MarkWhatReaches(DefinitionModel model, Step step)
    {
        var upstream = new bool[model.Steps.Length];
        Spread(step.Position, upstream, at => from link in model.Steps[at].In where !link.IsBackward || !link.Loop[step.Position] select link.Source);
        foreach (var other in model.Steps)
            if (upstream[other.Position] && other != step) other.Reaches[step.Position] = true;
    }

    static void Spread(int from, bool[] marked, Func<int, IEnumerable<int>> next)
    {
        if (marked[from]) return;
        marked[from] = true;
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
            foreach (var step in next(at).Where(step => !marked[step]))
            {
                marked[step] = true;
                open.Push(step);
            }
    }
}
