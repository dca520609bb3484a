using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Engine;

namespace Arende.Benchmarks;

/// <summary>
/// QUALITY.md P13: the engine alone on one core. The board case goes its whole way again and again, with send-backs and a
/// postponement, its scripts included; one transition is one stimulus to the next wait, and each one's result is checked.
/// </summary>
static class EngineBenchmark
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static void Run()
    {
        TransitionsPerSecond(TimeSpan.FromSeconds(2));
        var figure = TransitionsPerSecond(TimeSpan.FromSeconds(4));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FIGURE P13 engine-transitions {figure:F0} per-second must=>=100000"));
    }

    /// <summary>Transitions a second on the calling thread, measured for about as long as is said.</summary>
    public static double TransitionsPerSecond(TimeSpan duration)
    {
        var definition = WorkflowDefinition.Read(File.ReadAllText(WorkflowFile("board-case.v1.json")));
        var interpreter = new FlowchartInterpreter();
        var input = new StartInput(Now, "case-1", new Dictionary<string, JsonNode?> { ["CaseNumber"] = "KS 2026/17" });
        var path = Path();
        var transitions = 0L;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            var transition = interpreter.Start(definition, input).Result();
            foreach (var (stimulus, waiting) in path)
            {
                transition = interpreter.Resume(definition, transition.State, stimulus).Result();
                if (transition.Answer != StimulusAnswer.Accepted || !StandsAt(transition, waiting))
                    throw new InvalidOperationException($"After {stimulus} the case stands at {string.Join(", ", transition.Waiting)}, not at {string.Join(", ", waiting)}.");
            }
            if (transition.Status != WorkflowStatus.Finished) throw new InvalidOperationException("The case didn't finish.");
            transitions += path.Length + 1;
        }
        return transitions / watch.Elapsed.TotalSeconds;
    }

    static (Stimulus Stimulus, string[] Waiting)[] Path() =>
    [
        (Task("draft", "submit"), ["review"]),
        (Task("review", "return"), ["draft"]),
        (Task("draft", "submit"), ["review"]),
        (Task("review", "approve"), ["signDirector", "signFinance"]),
        (Task("signFinance", "return"), ["signDirector"]),
        (Task("signDirector", "sign"), ["draft"]),
        (Task("draft", "submit"), ["review"]),
        (Task("review", "approve"), ["signDirector", "signFinance"]),
        (Task("signDirector", "sign"), ["signFinance"]),
        (Task("signFinance", "sign"), ["registrarCheck"]),
        (Task("registrarCheck", "ready"), ["committee"]),
        (Event("CommitteeOutcome", "postpone"), ["committee"]),
        (Event("CommitteeOutcome", "propose"), ["board"]),
        (Event("BoardOutcome", "approve"), ["minutesVerified"]),
        (Event("MinutesVerified", "verified"), ["postNotice", "distribute"]),
        (Task("distribute", "done"), ["postNotice", "settleDistribution"]),
        (new TaskCompleted(Now, "postNotice", Result("posted", "2026-03-25T23:00:00Z")), ["settleDistribution", "appealPeriod"]),
        (Task("settleDistribution", "done"), ["appealPeriod"]),
        (new TimerRang(Now.AddDays(30), "appealPeriod"), ["confirmLegalForce"]),
        (Task("confirmLegalForce", "final"), ["followUp"]),
        (Task("followUp", "done"), ["close"]),
        (Task("close", "close"), []),
    ];

    static TaskCompleted Task(string id, string outcome) => new(Now, id, Result(outcome, null));

    static EventRaised Event(string name, string outcome) => new(Now, name, Result(outcome, null));

    static JsonObject Result(string outcome, string? takeDownAt) =>
        takeDownAt is null ? new() { ["outcome"] = outcome } : new() { ["outcome"] = outcome, ["takeDownAt"] = takeDownAt };

    static bool StandsAt(Transition transition, string[] waiting)
    {
        if (transition.Waiting.Count != waiting.Length) return false;
        for (var i = 0; i < waiting.Length; i++)
            if (transition.Waiting[i].ActivityId != waiting[i]) return false;
        return true;
    }

    static Transition Result(this ValueTask<Transition> transition) => transition.GetAwaiter().GetResult();

    static string WorkflowFile(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(System.IO.Path.Combine(folder.FullName, "workflows"))) folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? ".", "workflows", name);
    }
}
