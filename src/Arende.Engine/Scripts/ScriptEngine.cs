using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Engine.Values;
using Jint;
using Jint.Constraints;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Arende.Engine.Scripts;

/// <summary>
/// A Jint engine on loan. Its globals are frozen before the first script, so that none leaves anything behind for the next,
/// and it is bounded by statements and memory, never by the clock: a replay ends as the first run did.
/// </summary>
sealed class ScriptEngine : IDisposable
{
    internal const int MaxStatements = 20_000;
    internal const int MaxMemoryBytes = 16 * 1024 * 1024;
    internal const int MaxDepth = 100;

    /// <summary>An engine keeps a function for each script it has run; it is let go before they become many.</summary>
    const int MaxScriptsKept = 1_000;

    static readonly ConcurrentBag<ScriptEngine> Idle = [];

    readonly Dictionary<Script, (JsValue Function, JsValue[] Arguments)> functions = [];
    readonly GivenTime time = new();
    readonly SeededRandom random = new();
    readonly Jint.Engine engine;
    IScriptScope scope = null!;

    ScriptEngine()
    {
        engine = new Jint.Engine(options =>
        {
            options.MaxStatements(int.MaxValue - 1).LimitMemory(MaxMemoryBytes).LimitRecursion(MaxDepth);
            options.Constraints.MaxArraySize = ScriptBounds.MaxListLength;
            options.TimeSystem = time;
            options.Culture = CultureInfo.InvariantCulture;
            // Validation reads a script's own text for what is refused; eval would have another.
            options.DisableStringCompilation();
        });
        engine.SetValue("__random", new Func<double>(random.Next));
        engine.SetValue("__check", new ClrFunction(engine, "check", (_, arguments) => Check(arguments)));
        engine.Execute(Frozen.Script);
        // Freezing takes more statements than a script may have.
        engine.Constraints.Find<MaxStatementsConstraint>()!.MaxStatements = MaxStatements;
    }

    /// <exception cref="ScriptException">The script throws, or runs out of its bounds.</exception>
    public static ScriptValue Evaluate(Script script, IScriptScope scope)
    {
        var lent = Idle.TryTake(out var idle) ? idle : new ScriptEngine();
        var isSound = false;
        try
        {
            var value = lent.Run(script, scope);
            isSound = lent.functions.Count < MaxScriptsKept;
            return value;
        }
        finally
        {
            // An engine that was stopped half-way is not worth trusting.
            if (isSound) Idle.Add(lent);
            else lent.Dispose();
        }
    }

    public void Dispose() => engine.Dispose();

    ScriptValue Run(Script script, IScriptScope given)
    {
        scope = given;
        time.Now = given.Now;
        random.Seed = given.NextSeed();
        try
        {
            if (!functions.TryGetValue(script, out var call))
            {
                call = (engine.Evaluate(script.Function), [.. script.Accessors.Select(Answer)]);
                functions.Add(script, call);
            }
            return ScriptJson.From(engine.Invoke(call.Function, (object[])call.Arguments));
        }
        catch (Exception problem) when (problem is JintException or ScriptPreparationException or InvalidOperationException)
        {
            throw new ScriptException($"The script '{script.Shown}' failed: {problem.Message}");
        }
        finally
        {
            scope = null!;
        }
    }

    JsValue Answer(Accessor accessor) => new ClrFunction(engine, accessor.Name, (_, arguments) => accessor.Kind switch
    {
        AccessorKind.Get => ScriptJson.To(engine, scope.Get(accessor.Variable)),
        AccessorKind.Set => Set(accessor.Variable, ScriptJson.From(arguments.At(0)).ToJson()),
        AccessorKind.Input => ScriptJson.To(engine, scope.Input(arguments.At(0).ToString())),
        AccessorKind.CorrelationId => scope.CorrelationId is { } id ? new JsString(id) : JsValue.Null,
    });

    static JsValue Check(JsValue[] arguments)
    {
        ScriptBounds.Check(arguments[0].AsString(), arguments[1], [.. (JsArray)arguments[2]]);
        return JsValue.Undefined;
    }

    JsValue Set(int variable, JsonNode? value)
    {
        scope.Set(variable, value);
        return JsValue.Undefined;
    }
}
