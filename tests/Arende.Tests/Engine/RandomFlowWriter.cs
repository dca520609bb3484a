namespace Arende.Tests.Engine;

/// <summary>Writes a random flow as a definition. Each block is entered at one activity and left from one port.</summary>
sealed class RandomFlowWriter
{
    readonly DefinitionBuilder definition = new();
    int last;

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
            default: throw new InvalidOperationException(flow.ToString());
        }
    }

    (string, string) Wait(char kind)
    {
        var id = Name(kind);
        if (kind == 't') definition.Task(id);
        else if (kind == 'e') definition.Event(id, id);
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
        definition.Variable("V" + meet, "Int32", "0").Set(meet, "V" + meet, $"getV{meet}() + 1");
        definition.Connect(
            $"{id}.{(choice.IsSwitch ? "Yes" : "True")}->{yes.Entry}", $"{id}.{(choice.IsSwitch ? "Default" : "False")}->{no.Entry}",
            $"{yes.Exit}->{meet}", $"{no.Exit}->{meet}");
        return (id, meet);
    }

    (string, string) Fork(RandomFlow.Parallel parallel)
    {
        var (id, join) = (Name('f'), Name('j'));
        var (left, right) = (Block(parallel.Left), Block(parallel.Right));
        definition.Fork(id, "L", "R").Variable("V" + join, "Int32", "0");
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
        definition.Variable("V" + head, "Int32", "0").Set("z" + head, "V" + head, "0").Set(head, "V" + head, $"getV{head}() + 1")
            .Decision(again, $"getV{head}() < {loop.Rounds}");
        definition.Connect($"z{head}->{head}->{body.Entry}", $"{body.Exit}->{again}", $"{again}.True->{head}");
        return ("z" + head, again + ".False");
    }

    string Name(char kind) => $"{kind}{++last}";
}
