using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Engine;
using Arende.Tests.Engine;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;

namespace Arende.Tests.Workflows;

/// <summary>A case that was a mistake is written off with a reason, as long as a person has it and nothing is decided.</summary>
public class WritingOffTests
{
    private static readonly DefinitionCatalogue definitions = DefinitionCatalogue.Read(Path.Combine(Repository.Root, "workflows"));

    // The board case was released before anything could be written off. One who signs beside another sends back: a join waits for both.
    public static TheoryData<string, string> Steps() => new(
        from path in definitions.Paths
        where path.Subject == SubjectKind.Case && path.Definition.DefinitionId != Case.UsualType
        from step in path.Steps
        where step.Kind.Shape == StepShape.Person && step.Kind != Sign.Kind && step.Stage.State is CaseState.Draft or CaseState.UnderReview
        select (path.Definition.DefinitionId, step.ActivityId));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Who_has_a_case_before_a_decision_can_write_it_off(string path, string step)
    {
        var activity = definitions.Latest(path).Activities.Single(activity => activity.Id == step);

        var offered = TaskPayload.Outcomes(activity.Payload!.ToJsonString()).Single(outcome => outcome.Id == WritingOff.Outcome);

        Assert.True(offered.RequiresReason);
        Assert.Equal("Makulera ärendet", offered.Name.Sv);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_history_says_that_it_was_written_off(string path, string step)
    {
        var name = definitions.LatestPath(path).Step(step)!.Name;
        var told = new HistoryArguments(new() { ["task"] = name, ["outcome"] = WritingOff.Outcome, ["sv"] = "Makulera ärendet", ["en"] = "Write the case off" });

        var text = T.History.Of(HistoryKind.WorkItemCompleted, told, definitions.Step);

        Assert.Equal(("makulerade ärendet", "wrote the case off"), (text.Sv, text.En));
    }
}
