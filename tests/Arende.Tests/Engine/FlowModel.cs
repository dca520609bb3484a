namespace Arende.Tests.Engine;

/// <summary>
/// What a random flow should do, told without flowcharts, tokens or scripts: the oracle that the interpreter is held against.
/// Its ids are given in the same order as <see cref="RandomFlowWriter"/> gives them.
/// </summary>
public sealed class FlowModel
{
    readonly RandomFlow flow;
    readonly string id = "";
    readonly FlowModel[] parts = [];
    bool isRunning;
    int rounds;

    FlowModel(RandomFlow flow, ref int last)
    {
        this.flow = flow;
        switch (flow)
        {
            case RandomFlow.Wait wait:
                id = $"{wait.Kind}{++last}";
                break;
            case RandomFlow.Sequence sequence:
                parts = [new(sequence.First, ref last), new(sequence.Second, ref last)];
                break;
            case RandomFlow.Choice choice:
                id = $"m{last += 2}";
                parts = [new(choice.Yes, ref last), new(choice.No, ref last)];
                break;
            case RandomFlow.Parallel parallel:
                id = $"j{last += 2}";
                parts = [new(parallel.Left, ref last), new(parallel.Right, ref last)];
                break;
            case RandomFlow.Loop loop:
                last += 2;
                parts = [new(loop.Body, ref last)];
                break;
            case RandomFlow.Nested nested:
                last++;
                parts = [new(nested.Body, ref last)];
                break;
        }
    }

    public bool IsDone { get; private set; }

    /// <summary>How often the ways that meet here have done so.</summary>
    int Meetings { get; set; }

    public static FlowModel Of(RandomFlow flow)
    {
        var last = 0;
        var model = new FlowModel(flow, ref last);
        model.Start();
        return model;
    }

    public IEnumerable<string> Waiting => !isRunning ? [] : parts.Length == 0 ? [id] : parts.SelectMany(part => part.Waiting);

    /// <summary>The counts of all choices and forks, by id.</summary>
    public IEnumerable<(string Id, int Count)> AllMeetings =>
        parts.SelectMany(part => part.AllMeetings).Concat(flow is RandomFlow.Choice or RandomFlow.Parallel ? [(id, Meetings)] : []);

    public void Complete(string waiting)
    {
        if (!isRunning || !Waiting.Contains(waiting)) return;
        foreach (var part in parts) part.Complete(waiting);
        switch (flow)
        {
            case RandomFlow.Wait:
                Finish();
                break;
            case RandomFlow.Sequence when parts[0].IsDone && !parts[1].isRunning && !parts[1].IsDone:
                parts[1].Start();
                break;
            case RandomFlow.Sequence when parts[1].IsDone:
            case RandomFlow.Choice when parts.Any(part => part.IsDone):
            case RandomFlow.Nested when parts[0].IsDone:
            case RandomFlow.Parallel { Mode: "WaitAny" } when parts.Any(part => part.IsDone):
            case RandomFlow.Parallel when parts.All(part => part.IsDone):
                Finish();
                break;
            case RandomFlow.Loop loop when parts[0].IsDone:
                if (++rounds < loop.Rounds) parts[0].Start();
                else Finish();
                break;
        }
    }

    void Start()
    {
        Stop();
        isRunning = true;
        IsDone = false;
        rounds = 0;
        if (flow is RandomFlow.Choice choice) parts[choice.TakesYes ? 0 : 1].Start();
        else if (flow is RandomFlow.Parallel) Array.ForEach(parts, part => part.Start());
        else if (parts.Length > 0) parts[0].Start();
    }

    void Finish()
    {
        foreach (var part in parts) part.Stop();
        isRunning = false;
        IsDone = true;
        Meetings++;
    }

    void Stop()
    {
        isRunning = false;
        IsDone = false;
        foreach (var part in parts) part.Stop();
    }
}
