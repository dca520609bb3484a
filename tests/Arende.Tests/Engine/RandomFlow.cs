using CsCheck;

namespace Arende.Tests.Engine;

/// <summary>
/// A well-formed path of blocks: a wait, a sequence, a choice, a fork with its join, a loop, a nested flowchart. Each wait's id begins with what
/// it waits for: t a task, e an event (of its own name), d a delay.
/// </summary>
public abstract record RandomFlow
{
    public sealed record Wait(char Kind) : RandomFlow;

    public sealed record Sequence(RandomFlow First, RandomFlow Second) : RandomFlow;

    public sealed record Choice(RandomFlow Yes, RandomFlow No, bool TakesYes, bool IsSwitch) : RandomFlow;

    public sealed record Parallel(RandomFlow Left, RandomFlow Right, string Mode) : RandomFlow;

    public sealed record Loop(RandomFlow Body, int Rounds) : RandomFlow;

    public sealed record Nested(RandomFlow Body) : RandomFlow;

    public static Gen<RandomFlow> Any(int depth) => depth == 0
        ? Gen.OneOf('t', 'e', 'd').Select(kind => (RandomFlow)new Wait(kind))
        : Gen.OneOf<RandomFlow>(
            Any(0),
            Gen.Select(Any(depth - 1), Any(depth - 1), (a, b) => (RandomFlow)new Sequence(a, b)),
            Gen.Select(Any(depth - 1), Any(depth - 1), Gen.Bool, Gen.Bool, (a, b, yes, isSwitch) => (RandomFlow)new Choice(a, b, yes, isSwitch)),
            Gen.Select(Any(depth - 1), Any(depth - 1), Gen.OneOf("WaitAll", "WaitAllActive", "WaitAny", "none"), (a, b, mode) => (RandomFlow)new Parallel(a, b, mode)),
            Gen.Select(Any(depth - 1), Gen.Int[1, 3], (body, rounds) => (RandomFlow)new Loop(body, rounds)),
            Any(depth - 1).Select(body => (RandomFlow)new Nested(body)));
}
