using System.Text.Json.Nodes;
using Arende.Application.Steps;
using Arende.Application.Workflows;
using Arende.Domain.History;
using Arende.Tests.Engine;
using Arende.Texts;
using Arende.Web.Features.Shared.Workflows;

namespace Arende.Tests.Texts;

public class HistoryTextsTests
{
    private static readonly DefinitionCatalogue definitions = DefinitionCatalogue.Read(Path.Combine(Repository.Root, "workflows"));

    [Fact]
    public void Every_answer_of_a_case_is_told_as_what_somebody_did_and_not_as_a_button()
    {
        var told = Answers().Select(answer => T.History.Of(HistoryKind.WorkItemCompleted, new HistoryArguments(answer), definitions.Step)).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, text => Assert.DoesNotContain("valde", text.Sv, StringComparison.Ordinal));
        Assert.All(told, text => Assert.DoesNotContain("chose", text.En, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_only_a_municipality_knows_is_told_by_its_button() =>
        Assert.Equal("valde ”Bordlägg”", T.History.Of(HistoryKind.WorkItemCompleted, new HistoryArguments(new() { ["task"] = "Own", ["outcome"] = "wait", ["sv"] = "Bordlägg" }), _ => null).Sv);

    [Fact]
    public void A_step_that_a_deputy_took_names_both_and_one_in_ones_own_right_names_one()
    {
        var deputys = T.History.Who("Nils Ny", new HistoryArguments(new() { ["task"] = "Review", ["for"] = "Kim Chef" }));
        Assert.Equal(("Nils Ny för Kim Chef (ställföreträdare)", "Nils Ny for Kim Chef (deputy)"), (deputys.Sv, deputys.En));

        Assert.Equal("Nils Ny", T.History.Who("Nils Ny", new HistoryArguments(new() { ["task"] = "Review" })).Sv);
        Assert.Equal(T.History.TheClock, T.History.Who(null, new HistoryArguments([])));
    }

    [Fact]
    public void A_due_day_that_was_counted_anew_says_not_whether_the_meeting_was_moved_cancelled_or_planned() =>
        Assert.Equal("ändrade sammanträdeskalendern, så att sista dagen räknades om; den är 1 december 2025",
            Plain(T.History.Of(HistoryKind.DueDayChanged, new HistoryArguments(new() { ["to"] = "2025-12-01" }), _ => null).Sv));

    [Fact]
    public void A_meeting_is_named_as_its_body_was_called_then_and_a_row_from_when_there_was_one_board_as_before()
    {
        JsonObject Told(string body) => new() { ["body"] = body, ["date"] = "2025-03-19", ["paragraph"] = 12 };
        Assert.Equal(["AU 19 mars 2025, § 12", "KS 19 mars 2025, § 12", "KF 19 mars 2025, § 12"], new[] { "Committee", "Board", "Council" }.Select(body => Plain(new HistoryArguments(Told(body)).Meeting().Sv)));

        var named = Told("Board");
        named["abbreviation"] = "SN";
        Assert.Equal(("SN 19 mars 2025, § 12", "SN 19 March 2025, § 12"), (Plain(new HistoryArguments(named).Meeting().Sv), Plain(new HistoryArguments(named).Meeting().En)));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    // The tasks that a person answers: "Distribute" is the product's own.
    private static IEnumerable<JsonObject> Answers() =>
        from path in definitions.Paths
        where path.Subject == SubjectKind.Case
        from task in Tasks(JsonNode.Parse(Repository.Workflow($"{path.Definition.DefinitionId}.v{path.Definition.Version}.json")))
        where definitions.Kind(task.Name) is not { Shape: StepShape.Machine }
        from outcome in TaskPayload.Outcomes(task.Payload)
        select new JsonObject { ["task"] = task.Name, ["outcome"] = outcome.Id, ["sv"] = outcome.Name.Sv, ["en"] = outcome.Name.En };

    private static IEnumerable<(string Name, string Payload)> Tasks(JsonNode? node) => node switch
    {
        JsonObject task when task["taskName"] is { } name => [(Literal(name), Literal(task["payload"]!))],
        JsonObject parent => parent.SelectMany(child => Tasks(child.Value)),
        JsonArray list => list.SelectMany(Tasks),
        _ => [],
    };

    private static string Literal(JsonNode input) => (string)input["expression"]!["value"]!;
}
