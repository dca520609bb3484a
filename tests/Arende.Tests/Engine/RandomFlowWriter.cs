namespace Arende.Tests.Engine;

/// <summary>Writes a random flow as a definition. Each block is entered at one activity and left from one port.</summary>
sealed class RandomFlowWriter
{
    /// <summary>What a script could do otherwise the next time: the draws and clocks of the last steps are kept in the state.</summary>
    const string Draw = "[...(getDrawn() ?? []).slice(-6), Math.random(), Date.now(), new Date().toString()]";

    readonly DefinitionBuilder whole = new DefinitionBuilder().Variable("Drawn");
    DefinitionBuilder definition;
    int last;

    RandomFlowWriter() => definition = whole;

    public static DefinitionBuilder Write(RandomFlow flow)
    {
        var writer = new RandomFlowWriter();
        var (entry, exit) = writer.Block(flow);
        return writer.definition.Connect($"start->{entry}", $"{exit}->finish");
    }

    (string Entry, string Exit) Block(RandomFlow flow)
    {
        switch (flow)
        {
            case RandomFlow.Wait wait: return Wait(wait.Kind);
            case RandomFlow.Sequence sequence:
                var (first, second) = (Block(sequence.First), Block(sequence.Second));
                definition.Connect($"{first.Exit}->{second.Entry}");
                return (first.Entry, second.Exit);
            case RandomFlow.Choice choice: return Choose(choice);
            case RandomFlow.Parallel parallel: return Fork(parallel);
            case RandomFlow.Loop loop: return Loop(loop);
            case RandomFlow.Nested nested: return Nest(nested);
            default: throw new InvalidOperationException(flow.ToString());
        }
    }

    (string, string) Wait(char kind)
    {
        var id = Name(kind);
        if (kind == 't')
        {
            definition.Task(id).Set("r" + id, "Drawn", Draw).Connect($"{id}->r{id}");
            return (id, "r" + id);
        }
        if (kind == 'e') definition.Event(id, id);
        else definition.Delay(id, "1.00:00:00");
        return (id, id);
    }

    (string, string) Choose(RandomFlow.Choice choice)
    {
        var (id, meet) = (Name('c'), Name('m'));
        var (yes, no) = (Block(choice.Yes), Block(choice.No));
        var script = choice.TakesYes ? "1 === 1" : "1 === 2";
        if (choice.IsSwitch) definition.Switch(id, "MatchFirst", ("Yes", script));
        else definition.Decision(id, script);
        whole.Variable("V" + meet, "Int32", "0");
        definition.Set(meet, "V" + meet, $"getV{meet}() + 1");
        definition.Connect(
            $"{id}.{(choice.IsSwitch ? "Yes" : "True")}->{yes.Entry}", $"{id}.{(choice.IsSwitch ? "Default" : "False")}->{no.Entry}",
            $"{yes.Exit}->{meet}", $"{no.Exit}->{meet}");
        return (id, meet);
    }

    (string, string) Fork(RandomFlow.Parallel parallel)
    {
        var (id, join) = (Name('f'), Name('j'));
        var (left, right) = (Block(parallel.Left), Block(parallel.Right));
        whole.Variable("V" + join, "Int32", "0");
        definition.Fork(id, "L", "R");
        // Without a join the branches meet in the step that counts.
        if (parallel.Mode == "none") definition.Set(join, "V" + join, $"getV{join}() + 1");
        else
        {
            definition.Join(join, parallel.Mode).Set("n" + join, "V" + join, $"getV{join}() + 1").Connect($"{join}->n{join}");
        }
        definition.Connect($"{id}.L->{left.Entry}", $"{id}.R->{right.Entry}", $"{left.Exit}->{join}", $"{right.Exit}->{join}");
        return (id, parallel.Mode == "none" ? join : "n" + join);
    }

    (string, string) Loop(RandomFlow.Loop loop)
    {
        var (head, again) = (Name('h'), Name('a'));
        var body = Block(loop.Body);
        // The count begins anew at each entry: a loop may have been cancelled half-way.
        whole.Variable("V" + head, "Int32", "0");
        definition.Set("z" + head, "V" + head, "0").Set(head, "V" + head, $"getV{head}() + 1")
            .Decision(again, $"getV{head}() < {loop.Rounds}");
        definition.Connect($"z{head}->{head}->{body.Entry}", $"{body.Exit}->{again}", $"{again}.True->{head}");
        return ("z" + head, again + ".False");
    }

    /// <summary>Its variables are the workflow's, so that the model can count on them after it is left.</summary>
    (string, string) Nest(RandomFlow.Nested nested)
    {
        var id = Name('n');
        var outer = definition;
        definition = new DefinitionBuilder(isInner: true, innerStart: "s" + id);
        var (entry, exit) = Block(nested.Body);
        definition.Set("x" + id, "Drawn", Draw).Connect($"s{id}->{entry}", $"{exit}->x{id}");
        outer.Inner(id, definition);
        definition = outer;
        return (id, id);
    }

    string Name(char kind) => $"{kind}{++last}";
}
