using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Tests.Engine;

namespace Arende.Tests.Workflows;

/// <summary>What a definition must say before it is released: each finding names the activity and says what to do.</summary>
public class ProcessPathReaderTests
{
    [Fact]
    public void A_step_without_a_stage_is_found() =>
        AssertFound("registrarCheck", "no stage", Without("registrarCheck", "stage"));

    [Fact]
    public void A_step_in_a_stage_that_the_definition_lacks_is_found() =>
        AssertFound("registrarCheck", "the stage 'somewhere', which the definition doesn't have", With("registrarCheck", "stage", "somewhere"));

    [Fact]
    public void A_stage_that_nothing_leads_to_is_found() =>
        AssertFound(null, "Nothing leads to the stage 'check'", With("registrarCheck", "stage", "draft"));

    [Fact]
    public void A_definition_without_stages_is_found() =>
        AssertFound(null, "has no stages", Edited(root => root["customProperties"]!.AsObject().Remove("stages")));

    [Theory]
    [InlineData("""[{"id":"draft","sv":"Utkast","en":"Draft","state":"asleep"}]""", "The stage 'draft' has the state 'asleep'")]
    [InlineData("""[{"id":"draft","sv":"Utkast","en":"Draft","state":"closed"}]""", "The stage 'draft' has the state 'closed'")]
    [InlineData("""[{"id":"draft","sv":"Utkast","state":"draft"}]""", "The stage 'draft' lacks a language")]
    [InlineData("""[{"sv":"Utkast","en":"Draft","state":"draft"}]""", "A stage has no id")]
    [InlineData("""[{"id":"draft","sv":"A","en":"A","state":"draft"},{"id":"draft","sv":"B","en":"B","state":"draft"}]""", "Two stages have the id 'draft'")]
    [InlineData("draft, check", "is no JSON list")]
    public void A_stage_that_lacks_something_is_found(string stages, string message) =>
        AssertFound(null, message, Edited(root => root["customProperties"]!["stages"] = stages));

    [Theory]
    [InlineData("""[{"from":1,"enter":["nowhere"]}]""", "names the activity 'nowhere'")]
    [InlineData("""[{"from":1,"arrived":[{"source":"draft","target":"noJoin"}]}]""", "names the activity 'noJoin'")]
    [InlineData("from 1", "can't be read")]
    public void A_move_that_leads_nowhere_is_found(string moves, string message) =>
        AssertFound(null, message, Edited(root => root["customProperties"]!["moves"] = moves));

    [Fact]
    public void A_period_says_by_its_variables_when_it_reminds_and_whom()
    {
        var ladder = ProcessPathReader.Judge(Repository.Workflow("reporting-period.v2.json")).Path!.Steps.Select(step => step.Ladder).First()!;

        Assert.Equal([30, 14, 7, 1], ladder.Before);
        Assert.Equal((7, 7, 21), (ladder.Every, ladder.ManagerAfter, ladder.DirectorAfter));
        Assert.All(ProcessPathReader.Judge(Repository.Workflow("reporting-period.v1.json")).Path!.Steps, step => Assert.Null(step.Ladder));
    }

    [Theory]
    [InlineData("RemindBefore", "30,x")]
    [InlineData("RemindBefore", "30,0")]
    [InlineData("ManagerAfter", "0")]
    public void A_ladder_that_is_no_number_of_days_is_found(string variable, string value)
    {
        var root = JsonNode.Parse(Repository.Workflow("reporting-period.v2.json"))!;
        root["variables"]!.AsArray().Single(one => (string?)one!["name"] == variable)!["value"] = value;

        Assert.Contains($"The variable '{variable}'", Assert.Single(ProcessPathReader.Validate(root.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Maybe":{"sv":"kanske","en":"perhaps"}}""", "has words for 'Maybe', by which nothing leaves it")]
    [InlineData("""{"Done":{"sv":"klart"}}""", "lacks a language for 'Done'")]
    [InlineData("approve: godkänt", "is no JSON object")]
    public void Words_for_a_way_that_is_not_there_or_lacks_a_language_are_found(string ports, string message) =>
        AssertFound("draft", message, With("draft", "ports", ports));

    [Fact]
    public void A_step_without_a_kind_is_found() => AssertFound("draft", "has no kind", Without("draft", "kind"));

    [Fact]
    public void A_kind_that_does_not_exist_is_found_with_those_that_do()
    {
        var finding = AssertFound("draft", "the kind 'dream', which doesn't exist", With("draft", "kind", "dream"));
        Assert.Contains("writeDraft", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("meetingOutcome", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_another_shape_is_found() => AssertFound("board", "which is not for Elsa.Event", With("board", "kind", "review"));

    [Theory]
    [InlineData("draft", "help.en", "its help")]
    [InlineData("board", "title.sv", "its title")]
    public void A_missing_language_of_a_step_is_found(string step, string property, string message) => AssertFound(step, message, Without(step, property));

    [Fact]
    public void A_missing_language_of_the_path_is_found() =>
        AssertFound(null, "its name", Edited(root => root["customProperties"]!.AsObject().Remove("name.en")));

    [Fact]
    public void A_missing_language_of_a_tasks_title_is_found() =>
        AssertFound("draft", "its payload's title", Payload("draft", payload => payload["title"]!.AsObject().Remove("en")));

    [Fact]
    public void A_missing_language_of_an_outcome_is_found() =>
        AssertFound("draft", "The outcome 'submit'", Payload("draft", payload => payload["outcomes"]![0]!.AsObject().Remove("sv")));

    [Fact]
    public void A_function_that_does_not_exist_is_found() => AssertFound("board", "the function 'mayor'", With("board", "function", "mayor"));

    [Fact]
    public void An_outcome_of_a_body_that_is_not_named_is_found() => AssertFound("board", "say whose outcome it is", Without("board", "function"));

    [Fact]
    public void Words_of_an_outcome_that_the_task_does_not_have_are_found() =>
        AssertFound("draft", "tells of 'sing'", With("draft", "did", """{"sing":{"sv":"sjöng","en":"sang"}}"""));

    [Fact]
    public void Words_of_an_outcome_in_one_language_are_found() =>
        AssertFound("draft", "lacks a language for 'submit'", With("draft", "did", """{"submit":{"sv":"lämnade"}}"""));

    [Fact]
    public void Words_that_are_no_JSON_are_found() => AssertFound("draft", "did of 'draft' is no JSON object", With("draft", "did", "lämnade"));

    [Fact]
    public void Writing_off_without_a_reason_is_found() =>
        AssertFound("draft", "'writeOff' of 'draft' needs no reason", Payload("draft", payload => payload["outcomes"]![1]!.AsObject().Remove("requiresReason")));

    [Fact]
    public void A_subject_that_does_not_exist_is_found() =>
        AssertFound(null, "The property 'subject' is 'meeting'", Edited(root => root["customProperties"]!["subject"] = "meeting"));

    [Fact]
    public void A_definition_that_says_nothing_of_a_subject_is_only_the_engines() =>
        Assert.Empty(ProcessPathReader.Validate(Edited(root => root["customProperties"]!.AsObject().Clear())));

    private static string AssertFound(string? activity, string message, string definition)
    {
        var found = ProcessPathReader.Validate(definition).Where(finding => finding.Message.Contains(message, StringComparison.Ordinal)).ToList();
        var finding = Assert.Single(found);
        Assert.Equal(activity, finding.ActivityId);
        if (activity is not null) Assert.Contains($"'{activity}'", finding.Message, StringComparison.Ordinal);
        return finding.Message;
    }

    private static string With(string activity, string property, string value) => Edited(root => Step(root, activity)["customProperties"]![property] = value);

    private static string Without(string activity, string property) => Edited(root => Step(root, activity)["customProperties"]!.AsObject().Remove(property));

    private static string Payload(string activity, Action<JsonNode> edit) => Edited(root =>
    {
        var written = Step(root, activity)["payload"]!["expression"]!;
        var payload = JsonNode.Parse((string)written["value"]!)!;
        edit(payload);
        written["value"] = payload.ToJsonString();
    });

    private static JsonNode Step(JsonNode root, string id) => root["root"]!["activities"]!.AsArray().Single(activity => (string?)activity!["id"] == id)!;

    private static string Edited(Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(Repository.Workflow("information.v1.json"))!;
        edit(root);
        return root.ToJsonString();
    }
}
