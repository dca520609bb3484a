using Arende.Engine;

namespace Arende.Tests.Engine;

/// <summary>The differences from Elsa that are permitted: those that the document lists, each shown by a script, and no others.</summary>
public class DifferenceTests
{
    public static TheoryData<string> Scripts() => PlayedTrace.Scripts("differences");

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Our_side_of_a_difference_is_as_the_document_says(string script) =>
        Assert.Empty(PlayedTrace.Differences(PlayedTrace.Recorded(script), await PlayedTrace.Play(new FlowchartInterpreter(), script)));

    [Fact]
    public void Each_difference_is_a_row_of_the_document_and_each_row_has_a_script_that_shows_it()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "elsa-compatibility.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Assert.Equal(rows.Order(StringComparer.Ordinal), Difference.All.Select(difference => difference.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_recorded_trace_of_Elsas_is_a_permitted_difference_that_is_one()
    {
        foreach (var script in PlayedTrace.Scripts("definitions", "paths", "differences").Select(row => row.Data))
        {
            if (!PlayedTrace.HasRecorded(script, "elsa"))
            {
                Assert.Null(Difference.Of(script));
                continue;
            }
            var found = PlayedTrace.Differences(PlayedTrace.Recorded(script), PlayedTrace.Recorded(script, "elsa")).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
            Assert.Equal(found.Distinct().Order(StringComparer.Ordinal), Difference.Of(script)!.Fields);
        }
    }
}
