using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arende.Engine.Definitions;
using Arende.Engine.Scripts;
using Arende.Engine.Values;
using CsCheck;
using Xunit;

namespace Arende.Tests.Engine;

public class ScriptTests
{
    static readonly VariableDefinition[] Variables = [.. new[] { "A", "B" }.Select((name, i) => new VariableDefinition(i, name, name, VariableType.Object, null, 0, "root"))];

    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Atoms =
        ["getA()", "getB()", "getA().x", "getB().x.y", "'a'", "''", "'1'", "1", "0", "2.5", "null", "undefined", "true", "false", "getInput('I')", "getCorrelationId()", "`<${getA()}>`", "`${getB().x}-${1}`"];

    static readonly string[] Operators = ["===", "!==", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "&&", "||", "??"];

    static readonly string?[] Values =
        [null, "1", "0", "-3", "2.5", "\"a\"", "\"\"", "\"1\"", "true", "false", "{}", "{\"x\":1}", "{\"x\":\"a\"}", "{\"x\":{\"y\":true}}", "{\"x\":null}", "[]", "[1]"];

    static Gen<string> Expressions(int depth) => depth == 0
        ? Gen.OneOf(Atoms)
        : Gen.OneOf<string>(
            Gen.OneOf(Atoms),
            Gen.Select(Expressions(depth - 1), Gen.OneOf(Operators), Expressions(depth - 1), (a, op, b) => $"(({a}) {op} ({b}))"),
            Expressions(depth - 1).Select(a => $"!({a})"),
            Gen.Select(Expressions(depth - 1), Expressions(depth - 1), Expressions(depth - 1), (a, b, c) => $"({a} ? {b} : {c})"));

    [Fact]
    public void The_short_cut_gives_what_the_script_engine_gives() =>
        Gen.Select(Expressions(3), Gen.OneOf(Values), Gen.OneOf(Values)).Sample((source, a, b) =>
        {
            var script = Script.Prepare(source, Variables);
            var scope = new Scope(a is null ? null : JsonNode.Parse(a), b is null ? null : JsonNode.Parse(b));
            Assert.Equal(Outcome(() => script.EvaluateByEngine(scope)), Outcome(() => script.Evaluate(scope)));
        }, iter: 300 * PropertyTests.Effort, threads: 1);

    [Fact]
    public void What_definitions_are_full_of_is_compiled()
    {
        Assert.True(Script.Prepare("return getA().outcome === 'approve' || getB().outcome === 'x'", Variables).IsPlain);
        Assert.True(Script.Prepare("`answer-${getCorrelationId()}`", Variables).IsPlain);
    }

    [Fact]
    public void A_script_longer_or_deeper_than_anybody_writes_is_refused_and_does_not_end_the_process()
    {
        static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
        string[] scripts =
        [
            Times(50_000, "1+") + "1", Times(9_000, "1+") + "1", Times(20_000, "("), Times(9_000, "(") + "1" + Times(9_000, ")"), Times(9_000, "[") + Times(9_000, "]"),
            Times(9_000, "{") + Times(9_000, "}"), Times(19_000, "!") + "1", Times(9_000, "- ") + "1", Times(9_000, "a=") + "1", Times(4_500, "1?1:") + "1", Times(9_000, "2**") + "2",
            Times(6_000, "x=>") + "1", Times(3_000, "typeof ") + "1", Times(4_000, "new ") + "Date", "a" + Times(9_000, ".b"), "a" + Times(9_000, "()"), "a" + Times(9_000, "?.b"),
            Times(4_000, "`${") + "1" + Times(4_000, "}`"), Times(3_000, "if(a)") + "1", "if(a){}" + Times(1_500, "else if(a){}"), Times(3_000, "a:") + "1", Times(9_000, "a,") + "a",
            Times(3_000, "await ") + "1", "let " + Times(4_000, "[") + "a" + Times(4_000, "]") + "=1", Times(4_000, "1&&") + "1", Times(4_000, "1??") + "1", Times(2_000, "for(;;)") + "1",
        ];
        foreach (var source in scripts)
        {
            var script = Script.Prepare(source, Variables);
            Assert.False(script.IsPlain);
            if (script.SyntaxError is null) Assert.Contains("a,a", source, StringComparison.Ordinal);
        }
        Assert.Contains("at most", Script.Prepare(scripts[0], Variables).SyntaxError!, StringComparison.Ordinal);
        Assert.Contains("deep", Script.Prepare(scripts[1], Variables).SyntaxError!, StringComparison.Ordinal);
        Assert.Contains("deep", Script.Prepare(scripts[2], Variables).SyntaxError!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_as_deep_as_may_be_runs()
    {
        var sum = Script.Prepare(string.Concat(Enumerable.Repeat("1+", ScriptSource.MaxDepth - 1)) + "1", Variables);
        Assert.Equal(ScriptSource.MaxDepth, sum.Evaluate(new Scope(null, null)).Number);
        Assert.Equal(ScriptSource.MaxDepth, sum.EvaluateByEngine(new Scope(null, null)).Number);
    }

    [Theory]
    [InlineData("getA().x + 1", "3")]
    [InlineData("return getA().x + 1", "3")]
    [InlineData("setB(99); return getB() + 1", "100")]
    [InlineData("setB(5); getB()", "5")]
    [InlineData("({ x: 1, list: [1, { y: null }] })", "{\"x\":1,\"list\":[1,{\"y\":null}]}")]
    [InlineData("new Date().toISOString()", "\"2026-03-02T08:00:00.000Z\"")]
    [InlineData("new Date('2026-06-01').getTimezoneOffset()", "0")]
    [InlineData("getInput('I') // a comment", "\"in\"")]
    public void An_expression_and_statements_both_work(string source, string expected) =>
        Assert.Equal(expected, Script.Prepare(source, Variables).Evaluate(new Scope(JsonNode.Parse("""{"x":2}"""), null)).ToJson()!.ToJsonString());

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("let s = 'x'; while (true) s += s; return s")]
    [InlineData("function f() { return f() + 1 } return f()")]
    [InlineData("throw new Error('no')")]
    [InlineData("const o = {}; o.o = o; return o")]
    [InlineData("() => 1")]
    [InlineData("1 / 0")]
    [InlineData("undeclared = 1")]
    [InlineData("Array.prototype.map = 1")]
    [InlineData("globalThis.leak = 1")]
    [InlineData("return return")]
    [InlineData("return 'x'.repeat(1e9)")]
    [InlineData("return new Array(1e9).fill(0)")]
    public void A_script_out_of_bounds_is_stopped_and_named(string source) =>
        Assert.Throws<ScriptException>(() => Script.Prepare(source, Variables).Evaluate(new Scope(null, null)).ToJson());

    [Theory]
    [InlineData("/^(a+)+$/.test('a'.repeat(40) + '!')")]
    [InlineData("new RegExp('(a+)+$').test('a')")]
    [InlineData("globalThis['Reg' + 'Exp']('a').test('a')")]
    [InlineData("'a'.match('(a+)+$')")]
    [InlineData("'a'.matchAll('(a+)+$')")]
    [InlineData("'a'.search('(a+)+$')")]
    [InlineData("eval('1')")]
    [InlineData("(() => 1).constructor('return 1')()")]
    [InlineData("2n ** 100000000n > 1n")]
    [InlineData("new Uint8Array(5e8).length")]
    [InlineData("'x'.repeat(2 ** 28).length")]
    [InlineData("'x'.padStart(2 ** 28).length")]
    [InlineData("'x'.padEnd(2 ** 28).length")]
    [InlineData("'x'.repeat(1000).replaceAll('x', 'y'.repeat(1001)).length")]
    [InlineData("'x'.repeat(100000).replace('x', '$`$&$\''.repeat(10)).length")]
    [InlineData("Array(1001).fill('x'.repeat(1000)).join('').length")]
    [InlineData("`${Array(1001).fill('x'.repeat(1000))}`.length")]
    [InlineData("''.concat(...Array(1001).fill('x'.repeat(1000))).length")]
    [InlineData("JSON.stringify(Array(1001).fill('x'.repeat(1000))).length")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; return JSON.stringify(a).length")]
    [InlineData("let a = [1]; for (let i = 0; i < 40; i++) a = [a, a]; return a.flat(Infinity).length")]
    [InlineData("let a = [1]; for (let i = 0; i < 26; i++) a = [a, a]; return a")]
    [InlineData("Array.prototype.fill.call({ length: 2 ** 40 }, 1).length")]
    [InlineData("String.prototype.repeat = 1")]
    public void What_would_run_or_grow_in_one_statement_is_refused(string source) =>
        Assert.Throws<ScriptException>(() => Script.Prepare(source, Variables).Evaluate(new Scope(null, null)).ToJson());

    [Theory]
    [InlineData("'x'.repeat(1000000).length", "1000000")]
    [InlineData("'a-b-c'.replaceAll('-', '+').split('+').join()", "\"a,b,c\"")]
    [InlineData("'abc'.replace('b', found => found + found)", "\"abbc\"")]
    [InlineData("'7'.padStart(3, '0')", "\"007\"")]
    [InlineData("`${[1, [2, 3]]}`", "\"1,2,3\"")]
    [InlineData("JSON.stringify({ a: [1] })", "\"{\\\"a\\\":[1]}\"")]
    [InlineData("[3, 1, 2].sort().map(n => n + 1).concat([[9]].flat())", "[2,3,4,9]")]
    public void A_built_in_function_within_bounds_works_as_it_does_elsewhere(string source, string expected) =>
        Assert.Equal(expected, Script.Prepare(source, Variables).Evaluate(new Scope(null, null)).ToJson()!.ToJsonString(Relaxed));

    [Fact]
    public void A_script_changes_only_its_own_copy_of_a_value()
    {
        var scope = new Scope(JsonNode.Parse("""{"x":1}"""), null);
        Script.Prepare("getA().x = 2; return getA().x", Variables).Evaluate(scope);
        Assert.Equal(1, (int)scope.Get(0)!["x"]!);
    }

    [Fact]
    public void The_same_transition_draws_the_same_random_numbers()
    {
        var script = Script.Prepare("[Math.random(), Math.random()]", Variables);
        var first = script.Evaluate(new Scope(null, null)).ToJson()!.AsArray();
        var second = script.Evaluate(new Scope(null, null)).ToJson()!.AsArray();
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.NotEqual((double)first[0]!, (double)first[1]!);
        Assert.InRange((double)first[0]!, 0, 1);
    }

    static string Outcome(Func<ScriptValue> evaluate)
    {
        try
        {
            var value = evaluate();
            return $"{value.Kind} {value.ToJson()?.ToJsonString()}";
        }
        catch (ScriptException problem)
        {
            return problem.Message;
        }
    }

    sealed class Scope(JsonNode? a, JsonNode? b) : IScriptScope
    {
        readonly JsonNode?[] values = [a, b];

        public DateTimeOffset Now => Instance.Monday;
        public string? CorrelationId => "case-1";
        public JsonNode? Get(int variable) => values[variable];
        public void Set(int variable, JsonNode? value) => values[variable] = value;
        public JsonNode? Input(string name) => name == "I" ? "in" : null;
        public ulong NextSeed() => 42;
    }
}
