using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Engine;
using Arende.Tests.Engine;
using Arende.Web.Features.Shared.Paths;
using Xunit;

namespace Arende.Tests.Features.Shared;

/// <summary>How often each way was gone, of what an instance keeps.</summary>
public sealed class GoneWaysTests
{
    private readonly List<(string Step, string Answer)> answers = [];
    private readonly PathGraph graph;
    private readonly WorkflowDefinition definition;

    public GoneWaysTests()
    {
        definition = WorkflowDefinition.Read(Repository.Workflow("board-case.v2.json"));
        graph = new(definition, ProcessPathReader.Read(definition).Path);
    }

    [Fact]
    public async Task Every_way_back_is_counted_by_what_was_answered_and_what_was_entered()
    {
        var instance = await new Instance(new FlowchartInterpreter(), definition).Start("case-1", ("CaseNumber", "KS 2026-1"));
        await Give(instance, "draft", "submit", "review", "return", "draft", "submit", "review", "approve");
        await Give(instance, "signDirector", "sign", "signFinance", "return");
        await Give(instance, "draft", "submit", "review", "approve", "signDirector", "sign", "signFinance", "sign", "registrarCheck", "ready");
        await Meet(instance, "CommitteeOutcome", "committee", "postpone", "postpone", "propose");
        await Meet(instance, "BoardOutcome", "board", "sendBack");

        var gone = GoneWays.Count(graph, instance.View.Visits, answers.ToLookup(answer => answer.Step, answer => answer.Answer));

        Assert.Equal(
            [("reviewChoice", "draft", 1), ("signedByBoth", "draft", 1), ("registrarChoice", "draft", 0), ("committeeChoice", "draft", 0), ("committeeChoice", "committee", 2), ("boardChoice", "draft", 1), ("boardChoice", "board", 0)],
            graph.Edges.Where(edge => edge.IsBack).Select(edge => (edge.From, edge.To, gone[(edge.From, edge.To)])));
        Assert.Equal(1, gone[("committeeChoice", "board")]);
    }

    [Fact]
    public void Nothing_is_said_of_an_instance_that_came_to_where_it_is_by_no_way()
    {
        var visits = new Dictionary<string, int> { ["start"] = 1, ["draft"] = 0, ["review"] = 1, ["reviewChoice"] = 0, ["signatures"] = 3 };
        Assert.Empty(GoneWays.Count(graph, visits, answers.ToLookup(answer => answer.Step, answer => answer.Answer)));
    }

    private async Task Give(Instance instance, params string[] stepsAndAnswers)
    {
        foreach (var pair in stepsAndAnswers.Chunk(2))
        {
            answers.Add((pair[0], pair[1]));
            await instance.Complete(pair[0], pair[1]);
        }
    }

    private async Task Meet(Instance instance, string name, string step, params string[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            answers.Add((step, outcome));
            await instance.Raise(name, new JsonObject { ["outcome"] = outcome });
        }
    }
}
