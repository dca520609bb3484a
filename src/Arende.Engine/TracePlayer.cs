using System.Text.Json.Nodes;
using Arende.Engine.Tracing;
using Arende.Engine.Values;

namespace Arende.Engine;

/// <summary>
/// Plays a script against a definition on a virtual clock that starts at <see cref="Epoch"/>, and writes a line after the
/// start and after each entry. Source of the format: DESIGN.md, "arende workflow trace".
/// </summary>
public sealed class TracePlayer(IWorkflowInterpreter interpreter)
{
    /// <summary>When every trace begins, in UTC.</summary>
    public static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Plays a script to its end. <paramref name="roles"/> is the catalogue that the definition is validated against; with
    /// <paramref name="isUnchecked"/> it is only read.
    /// </summary>
    /// <returns>One JSON object a line: the state after the start, then one per entry.</returns>
    /// <exception cref="WorkflowDefinitionException">The definition has findings.</exception>
    /// <exception cref="WorkflowInputException">The definition can't be started as the script starts it.</exception>
    /// <exception cref="FormatException">The script isn't one.</exception>
    public async Task<IReadOnlyList<string>> Play(string definitionJson, string scriptJson, IReadOnlySet<string> roles, bool isUnchecked = false)
    {
        if (!isUnchecked && DefinitionValidator.Validate(definitionJson, roles) is { Count: > 0 } findings)
            throw new WorkflowDefinitionException(findings);
        var definition = WorkflowDefinition.Read(definitionJson);
        var (start, entries) = TraceEntry.Read(scriptJson);

        var now = Epoch;
        var transition = await interpreter.Start(definition, InputOf(start));
        var lines = new List<string> { TraceLine.Write(interpreter.Look(transition.State), null) };
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case TraceEntry.Advance advance:
                    if (!Times.TryAdd(now, advance.By, out var until))
                        throw new FormatException($"The script advances the clock by {advance.By:c}, beyond what a calendar can tell.");
                    (transition, now) = await Advance(definition, transition, until);
                    break;
                case TraceEntry.Complete complete:
                    transition = await interpreter.Resume(definition, transition.State, new TaskCompleted(now, complete.ActivityId, complete.Result));
                    break;
                case TraceEntry.Raise raised:
                    transition = await interpreter.Resume(definition, transition.State, new EventRaised(now, raised.Name, raised.Payload));
                    break;
            }
            lines.Add(TraceLine.Write(interpreter.Look(transition.State), ErrorOf(entry, transition.Answer)));
        }
        return lines;
    }

    /// <summary>Rings what comes due in order, the clock standing at each due time: a timer begun by a timer counts from there.</summary>
    async Task<(Transition, DateTimeOffset)> Advance(WorkflowDefinition definition, Transition transition, DateTimeOffset until)
    {
        while (transition.Waiting.OfType<TimerWait>().MinBy(timer => timer.DueAt) is { } next && next.DueAt <= until)
            transition = await interpreter.Resume(definition, transition.State, new TimerRang(next.DueAt, next.ActivityId));
        return (transition, until);
    }

    static StartInput InputOf(JsonObject? start) => new(
        Epoch,
        Conversion.Text(start?["correlationId"]),
        (start?["input"] as JsonObject)?.ToDictionary(input => input.Key, input => input.Value));

    static string? ErrorOf(TraceEntry entry, StimulusAnswer answer)
    {
        var what = entry switch
        {
            TraceEntry.Complete complete => $"The task '{complete.ActivityId}'",
            TraceEntry.Raise raised => $"The event '{raised.Name}'",
            _ => "The clock",
        };
        return (entry, answer) switch
        {
            (TraceEntry.Advance, _) or (_, StimulusAnswer.Accepted) => null,
            (_, StimulusAnswer.AlreadyDone) => $"{what} has been answered already.",
            (_, StimulusAnswer.UnknownActivity) => $"{what} is not in the definition.",
            (_, StimulusAnswer.Ended) => $"{what} comes too late: the workflow has ended.",
            _ => $"{what} isn't waited for.",
        };
    }
}
