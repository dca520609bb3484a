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
        var loops = model.Links.Where(link => link.IsBackward).ToDictionary(link => link, link => LoopOf(model, link));
        foreach (var step in model.Steps) MarkWhatReaches(model, step, loops);
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

    /// <summary>The steps between a loop's head and its connection back, both ends included.</summary>
    static bool[] LoopOf(DefinitionModel model, Link back)
    {
        var inside = new bool[model.Steps.Length];
        inside[back.Target] = true;
        Upstream(model, back.Source, inside, _ => true);
        return inside;
    }

    /// <summary>
    /// A branch in a loop that doesn't hold the step may go round and come; one that would have to go round a loop with the
    /// step in it comes in the next round, and isn't waited for in this one.
    /// </summary>
    static void MarkWhatReaches(DefinitionModel model, Step step, Dictionary<Link, bool[]> loops)
    {
        var upstream = new bool[model.Steps.Length];
        Upstream(model, step.Position, upstream, link => !link.IsBackward || !loops[link][step.Position]);
        foreach (var other in model.Steps)
            if (upstream[other.Position] && other != step) other.Reaches[step.Position] = true;
    }

    static void Upstream(DefinitionModel model, int from, bool[] marked, Func<Link, bool> follows)
    {
        if (marked[from]) return;
        marked[from] = true;
        var open = new Stack<Step>([model.Steps[from]]);
        while (open.TryPop(out var step))
            foreach (var link in step.In)
                if (follows(link) && !marked[link.Source])
                {
                    marked[link.Source] = true;
                    open.Push(model.Steps[link.Source]);
                }
    }
}
