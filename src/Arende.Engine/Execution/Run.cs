using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Scripts;

namespace Arende.Engine.Execution;

/// <summary>One transition on its way: from what happened to where nothing moves without the world outside.</summary>
sealed class Run
{
    /// <summary>More entries than any sensible path has between two waits.</summary>
    public const int MaxEntries = 10_000;

    readonly DefinitionModel model;
    readonly StateRows before;
    readonly Branches branches;
    readonly RunValues values;
    readonly int[] visits;
    readonly ActivityRunner runner;
    WorkflowStatus status = WorkflowStatus.Running;
    int entries;

    public Run(DefinitionModel model, StateRows before, DateTimeOffset now, TimeZoneInfo zone)
    {
        this.model = model;
        this.before = before;
        branches = new Branches(model, before);
        values = new RunValues(model, before, now);
        visits = [.. before.Visits];
        runner = new ActivityRunner(this, values, zone);
    }

    /// <summary>What is wrong with a loop that never waits.</summary>
    public static string Endless(Step step) =>
        $"'{step.Id}' is in a loop that never waits: {MaxEntries} activities were entered without one. Let something in the loop wait, or let it end.";

    /// <summary>What is wrong with a port that is gone out by and isn't connected.</summary>
    public static string LeadsNowhere(Step step, string port) => $"'{step.Id}' goes out by '{port}', and no connection leaves there.";

    /// <summary>What is wrong with a join that some branches have come to when nothing else moves.</summary>
    public static string Starves(Step join) =>
        $"'{join.Id}' waits for a branch that can't come any more. Let every way between the fork and the join end in the join, or use WaitAllActive.";

    public RunValues Values => values;
    public Branches Branches => branches;

    public int VisitOf(Step step) => visits[step.Position];

    public void Start()
    {
        EnterFlowchart(0);
        Continue();
    }

    /// <summary>A step that waited has got its answer: the result goes to its variable, and its branch goes on.</summary>
    public void Answer(Step step, JsonNode? result)
    {
        if (!branches.StopWaiting(step)) return;
        values.Current = step;
        try
        {
            if (step.Variable >= 0) values.Set(step.Variable, result);
            Leave(step, "Done");
        }
        catch (ScriptException problem)
        {
            Fault(step, problem.Message);
        }
    }

    public void Continue()
    {
        while (status == WorkflowStatus.Running)
        {
            if (branches.TakeReady() is { } step) Enter(step);
            else if (branches.IdleFlowchart() is { } flowchart) EndFlowchart(flowchart);
            else if (branches.AnyWaits) return;
            else End(0);
        }
    }

    public void Leave(Step step, string port)
    {
        var left = false;
        foreach (var link in step.Out)
        {
            if (link.Port != port) continue;
            branches.Arrive(link);
            left = true;
        }
        // Real Elsa would end the workflow here without a word.
        if (!left && port != "Done") throw new ScriptException(LeadsNowhere(step, port));
    }

    public void EnterFlowchart(int flowchart)
    {
        values.Reset(model.Flowcharts[flowchart].Variables);
        if (model.Flowcharts[flowchart].Start is >= 0 and var start) Enter(model.Steps[start]);
    }

    public void Finish()
    {
        branches.Clear();
        status = WorkflowStatus.Finished;
    }

    /// <summary>Ends a flowchart early, with all that still stands in it.</summary>
    public void EndEarly(int flowchart)
    {
        branches.ClearFlowchart(flowchart);
        if (flowchart == 0) Finish();
        else EndFlowchart(model.Steps[model.Flowcharts[flowchart].StepPosition]);
    }

    public void Fault(Step step, string message)
    {
        values.Note(new Incident(step.Id, message));
        branches.Clear();
        status = WorkflowStatus.Faulted;
    }

    public Transition ToTransition(StimulusAnswer answer)
    {
        var rows = before with
        {
            Status = status,
            CorrelationId = values.CorrelationId,
            Sequence = before.Sequence + 1,
            Values = values.All,
            Visits = visits,
            Inputs = values.StoredInputs,
            Waits = branches.Waits,
            Arrivals = branches.Arrivals,
            OpenFlowcharts = branches.OpenFlowcharts,
            NamedEvents = values.NamedEvents,
            Incidents = values.Incidents,
        };
        return new Transition(new WorkflowState(rows), answer, status, rows.Waits, rows.Incidents);
    }

    public void Enter(Step step)
    {
        visits[step.Position]++;
        values.Current = step;
        if (++entries > MaxEntries)
        {
            Fault(step, Endless(step));
            return;
        }
        try
        {
            runner.Enter(step);
        }
        catch (ScriptException problem)
        {
            Fault(step, problem.Message);
        }
    }

    void EndFlowchart(Step flowchart)
    {
        if (!End(flowchart.Inner)) return;
        branches.Close(flowchart);
        Leave(flowchart, "Done");
    }

    bool End(int flowchart)
    {
        if (branches.Stuck(flowchart) is { } join)
        {
            Fault(join, Starves(join));
            return false;
        }
        if (flowchart == 0) Finish();
        return true;
    }
}
