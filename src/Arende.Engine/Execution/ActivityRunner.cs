using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Scripts;
using Arende.Engine.Values;

namespace Arende.Engine.Execution;

/// <summary>What each type of activity does when a branch comes to it.</summary>
sealed class ActivityRunner(Run run, RunValues values, TimeZoneInfo zone)
{
    public void Enter(Step step)
    {
        switch (step.Type)
        {
            case ActivityType.Start or ActivityType.FlowJoin:
                run.Leave(step, "Done");
                break;
            case ActivityType.RunTask:
                run.Branches.Wait(step, new TaskWait(step.Id, run.VisitOf(step), NameOf(step), Payload(step)));
                break;
            case ActivityType.Event:
                WaitForEvent(step);
                break;
            case ActivityType.FlowDecision:
                run.Leave(step, IsTrue(step, step.Value) ? "True" : "False");
                break;
            case ActivityType.FlowSwitch:
                Switch(step);
                break;
            case ActivityType.FlowFork:
                Fork(step);
                break;
            case ActivityType.Delay or ActivityType.StartAt:
                WaitUntil(step, step.Type == ActivityType.Delay ? After(Span(step), step) : Instant(step));
                break;
            case ActivityType.SetVariable:
                values.Set(step.Variable, values.Evaluate(step.Value));
                run.Leave(step, "Done");
                break;
            case ActivityType.Correlate:
                values.CorrelationId = NameOf(step);
                run.Leave(step, "Done");
                break;
            case ActivityType.Flowchart:
                run.Branches.Open(step);
                run.EnterFlowchart(step.Inner);
                break;
            case ActivityType.Fault:
                run.Fault(step, TextOf(step) ?? $"The workflow was stopped by '{step.Id}'.");
                break;
            case ActivityType.Finish:
                run.Finish();
                break;
            case ActivityType.End:
                run.EndEarly(step.Flowchart);
                break;
        }
    }

    void WaitForEvent(Step step)
    {
        var name = NameOf(step);
        if (step.Node.EventName is null) values.Remember(new NamedEvent(step.Id, name));
        run.Branches.Wait(step, new EventWait(step.Id, run.VisitOf(step), name));
    }

    /// <summary>A time that has passed isn't waited for.</summary>
    void WaitUntil(Step step, DateTimeOffset due)
    {
        if (due <= values.Now) run.Leave(step, "Done");
        else run.Branches.Wait(step, new TimerWait(step.Id, run.VisitOf(step), due.ToUniversalTime()));
    }

    void Switch(Step step)
    {
        var matched = false;
        foreach (var choice in step.Cases)
        {
            if (!IsTrue(step, choice.Condition)) continue;
            run.Leave(step, choice.Label);
            matched = true;
            if (!step.MatchesAny) return;
        }
        if (!matched) run.Leave(step, "Default");
    }

    void Fork(Step step)
    {
        if (step.Branches.Length == 0) run.Leave(step, "Done");
        foreach (var branch in step.Branches) run.Leave(step, branch);
    }

    bool IsTrue(Step step, Expression condition)
    {
        var value = condition.Script is { } script ? script.Evaluate(values) : ScriptValue.Of(values.Evaluate(condition));
        if (value.Kind == ScriptValueKind.Boolean || value.IsNothing) return value.Number != 0;
        return Flag(step, value.ToJson());
    }

    static bool Flag(Step step, JsonNode? value)
    {
        var converted = value is null ? default : Conversion.ToBoolean(value);
        return converted.Value?.GetValue<bool>() ?? throw new ScriptException($"A condition of '{step.Id}' gives no answer: {converted.Problem}");
    }

    JsonNode? Payload(Step step)
    {
        if (step.StaticPayload is { } written) return written;
        var payload = values.Evaluate(step.Payload);
        if (Conversion.Text(payload) is not { } text) return payload;
        return JsonText.TryParse(text, out var parsed) ? parsed : throw new ScriptException($"The payload of '{step.Id}' is not JSON: {JsonText.Short(payload)}");
    }

    string NameOf(Step step)
    {
        var name = TextOf(step);
        return string.IsNullOrEmpty(name) ? throw new ScriptException($"'{step.Id}' has no name: its expression gives nothing.") : name;
    }

    string? TextOf(Step step)
    {
        if (step.Value.StaticText is { } text) return text;
        if (values.Evaluate(step.Value) is not { } value) return null;
        var converted = Conversion.ToText(value);
        return Conversion.Text(converted.Value) ?? throw new ScriptException($"'{step.Id}' needs a text: {converted.Problem}");
    }

    TimeSpan Span(Step step)
    {
        var value = values.Evaluate(step.Value);
        return Times.TrySpan(value, out var span)
            ? span
            : throw new ScriptException($"'{step.Id}' has no time to wait: {JsonText.Short(value)} is not a time span such as 14.00:00:00.");
    }

    DateTimeOffset After(TimeSpan span, Step step) => Times.TryAdd(values.Now, span, zone, out var due)
        ? due
        : throw new ScriptException($"'{step.Id}' has no time to wait for: {span:c} from now is beyond what a calendar can tell.");

    DateTimeOffset Instant(Step step)
    {
        var value = values.Evaluate(step.Value);
        return Times.TryInstant(value, out var instant)
            ? instant
            : throw new ScriptException($"'{step.Id}' has no time to wait for: {JsonText.Short(value)} is not a date and time such as 2026-01-31T12:00:00Z.");
    }
}
