using Arende.Engine;
using Arende.Tests.Engine;

namespace Arende.Tests.Elsa;

/// <summary>Every script of the corpora on Elsa itself: the same trace as on our own interpreter, but for the differences that are permitted. A permitted one that occurs no more fails too.</summary>
public class ElsaTracesTests
{
    public static TheoryData<string> Scripts() => PlayedTrace.Scripts("elsa", "definitions", "paths", "differences");

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Each_script_leaves_the_trace_that_is_written(string script)
    {
        if (Difference.IsRefused(script)) await Assert.ThrowsAsync<WorkflowInputException>(() => PlayedTrace.Play(OneElsa.Interpreter, script));
        else Assert.Empty(PlayedTrace.Differences(PlayedTrace.Recorded(script, Difference.KindOnElsa(script)), await PlayedTrace.Play(OneElsa.Interpreter, script)));
    }
}
