using System.Text.Json.Nodes;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class DefinitionValidatorTests
{
    static DefinitionBuilder Flow() => new();

    static void Finds(DefinitionBuilder flow, string? activity, string words)
    {
        var findings = DefinitionValidator.Validate(flow.Json, Roles.All);
        Assert.True(
            findings.Any(f => f.ActivityId == activity && f.Message.Contains(words, StringComparison.Ordinal) && (activity is null || f.Message.Contains(activity, StringComparison.Ordinal))),
            $"No finding for {activity} with '{words}' among: {string.Join(" / ", findings)}");
    }

    [Fact]
    public void An_unknown_activity_type_is_refused_by_name() => Finds(Flow().Add("http", "HttpEndpoint").Connect("start->http->finish"), "http", "Elsa.HttpEndpoint");

    [Fact]
    public void An_unknown_variable_type_is_refused() => Finds(Flow().Variable("It", "Money").Connect("start->finish"), null, "'Money'");

    [Fact]
    public void A_default_that_isnt_a_text_is_refused() => Finds(Flow().Variable("It", "Int32", 0).Connect("start->finish"), null, "write it as a text");

    [Theory]
    [InlineData("CSharp")]
    [InlineData("Python")]
    [InlineData("Liquid")]
    public void An_expression_that_isnt_evaluated_here_is_refused_with_a_reason(string type) =>
        Finds(Flow().Variable("It").Set("set", "It", "1", type).Connect("start->set->finish"), "set", type);

    [Fact]
    public void A_port_that_isnt_there_is_found() => Finds(Flow().Task("a").Connect("start->a", "a.Approved->finish"), "a", "'Approved'");

    [Fact]
    public void A_missing_port_means_Done_and_is_refused_where_there_is_none() =>
        Finds(Flow().Decision("d", "true").Connect("start->d->finish"), "d", "'Done'");

    [Fact]
    public void A_connection_to_nothing_is_found() => Finds(Flow().Task("a").Connect("start->a->finish", "a->nowhere"), "a", "'nowhere'");

    [Theory]
    [InlineData(50_000, "at most")]
    [InlineData(5_000, "deep")]
    public void A_script_that_nobody_can_read_is_refused_in_few_words(int terms, string words)
    {
        var flow = Flow().Decision("d", string.Concat(Enumerable.Repeat("1+", terms)) + "1").Connect("start->d", "d.True->finish", "d.False->finish");
        Finds(flow, "d", words);
        Assert.All(DefinitionValidator.Validate(flow.Json, Roles.All), finding => Assert.InRange(finding.Message.Length, 1, 1_000));
    }

    [Fact]
    public void A_script_that_cant_be_read_is_found() => Finds(Flow().Decision("d", "getX( === 1").Connect("start->d", "d.True->finish", "d.False->finish"), "d", "can't be read");

    [Theory]
    [InlineData("/a+/.test('a')", "regular expression")]
    [InlineData("new RegExp('a+').test('a')", "regular expression")]
    [InlineData("2n > 1n", "big integer")]
    public void A_script_that_cant_be_bounded_is_found(string script, string words) =>
        Finds(Flow().Decision("d", script).Connect("start->d", "d.True->finish", "d.False->finish"), "d", words);

    [Fact]
    public void A_script_that_reads_a_variable_that_isnt_there_is_found() =>
        Finds(Flow().Decision("d", "getAnswer().outcome === 'x'").Connect("start->d", "d.True->finish", "d.False->finish"), "d", "getAnswer");

    [Fact]
    public void An_activity_that_cant_be_reached_is_found() => Finds(Flow().Task("a").Task("b").Connect("start->a->finish", "b->finish"), "b", "can't be reached");

    [Fact]
    public void A_path_that_cant_reach_an_end_is_found() => Finds(Flow().Task("a").Task("b").Connect("start->a->b->a"), "a", "No end");

    [Fact]
    public void A_join_that_waits_for_ways_that_exclude_each_other_is_found() =>
        Finds(Flow().Decision("d", "true").Task("a").Task("b").Join("join", "WaitAll").Connect("start->d", "d.True->a->join", "d.False->b->join", "join->finish"), "join", "can't come");

    [Fact]
    public void A_join_with_a_way_out_before_it_is_found() =>
        Finds(Flow().Fork("fork", "L", "R").Task("a").Task("b").Decision("out", "true").Task("c").Join("join", "WaitAll")
            .Connect("start->fork", "fork.L->a->join", "fork.R->b->out", "out.True->join", "out.False->c", "join->finish"), "join", "way out");

    /// <summary>A fork of branches of tasks in a row, the last branch with a choice after its tasks.</summary>
    static DefinitionBuilder Wide(int branches, int tasks, string otherwise)
    {
        var names = Enumerable.Range(1, branches).Select(b => $"B{b}").ToArray();
        var flow = Flow().Fork("fork", names).Join("join", "WaitAll").Decision("out", "true").Task("extra")
            .Connect("start->fork", "join->finish", "out.True->join", $"out.False->{otherwise}");
        if (otherwise == "stop") flow.Add("stop", "Finish");
        if (otherwise != "extra") flow.Connect("start->extra->fork");
        foreach (var name in names)
        {
            var row = Enumerable.Range(1, tasks).Select(t => $"{name}t{t}").ToArray();
            foreach (var task in row) flow.Task(task);
            flow.Connect($"fork.{name}->{string.Join("->", row)}->{(name == names[^1] ? "out" : "join")}");
        }
        return flow;
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(4, 6)]
    [InlineData(6, 4)]
    [InlineData(8, 3)]
    public void A_join_with_a_way_out_before_it_is_found_alone_however_wide_the_fork(int branches, int tasks)
    {
        foreach (var otherwise in new[] { "extra", "fork", "finish" })
        {
            var finding = Assert.Single(DefinitionValidator.Validate(Wide(branches, tasks, otherwise).Json, Roles.All), f => !f.Message.Contains("one branch of", StringComparison.Ordinal));
            Assert.Equal("join", finding.ActivityId);
        }
    }

    [Fact]
    public void A_branch_that_forks_anew_without_the_others_is_found_in_the_join_however_wide_the_fork()
    {
        var flow = Wide(8, 3, "stop").Fork("anew", "On", "Back").Task("c").Task("d").Connect("B1t3->anew", "anew.On->c->join", "anew.Back->d->anew");
        Finds(flow, "join", "can't come");
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(8, 3)]
    public void A_wide_fork_whose_choice_goes_round_in_its_branch_or_ends_all_has_no_findings(int branches, int tasks)
    {
        Assert.Empty(DefinitionValidator.Validate(Wide(branches, tasks, $"B{branches}t1").Json, Roles.All));
        Assert.Empty(DefinitionValidator.Validate(Wide(branches, tasks, "stop").Json, Roles.All));
    }

    [Fact]
    public void A_way_out_of_a_fork_back_to_before_it_is_found() =>
        Finds(Flow().Set("mark", "It", "1").Variable("It").Fork("fork", "L", "R").Task("a").Task("b").Decision("out", "true").Join("join", "WaitAll")
            .Connect("start->mark->fork", "fork.L->a->join", "fork.R->b->out", "out.True->join", "out.False->mark", "join->finish"), "join", "way out");

    [Theory]
    [InlineData("fork.L->a->join", "fork.R->b->join")]
    [InlineData("fork.R->b->join", "fork.L->a->join")]
    public void A_connection_back_into_one_branch_of_a_fork_is_found(string first, string second)
    {
        var flow = Flow().Fork("fork", "L", "R").Task("a").Task("b").Join("join", "WaitAll").Decision("again", "true")
            .Connect("start->fork", first, second, "join->again", "again.True->a", "again.False->finish");
        Assert.Contains(DefinitionValidator.Validate(flow.Json, Roles.All), f => f.Message.Contains("one branch of", StringComparison.Ordinal));
    }

    [Fact]
    public void A_connection_back_into_one_branch_is_found_also_where_branches_meet_without_a_join()
    {
        var flow = Flow().Variable("N", "Int32", "0").Fork("fork", "L", "R").Task("a").Task("b").Set("meet", "N", "1").Decision("again", "true");
        Finds(flow.Connect("start->fork", "fork.L->a->meet", "fork.R->b->meet", "meet->again", "again.True->a", "again.False->finish"), "again", "one branch of");
    }

    [Fact]
    public void A_loop_that_a_choice_enters_half_way_is_no_branch_of_a_fork()
    {
        var flow = Flow().Fork("fork", "L", "R").Task("a").Task("b").Join("join", "WaitAll").Decision("skip", "true").Task("draft").Task("review").Decision("again", "true")
            .Connect("start->fork", "fork.L->a->join", "fork.R->b->join", "join->skip", "skip.True->review", "skip.False->draft->review->again", "again.True->draft", "again.False->finish");
        Assert.Empty(DefinitionValidator.Validate(flow.Json, Roles.All));
    }

    [Fact]
    public void A_switch_label_without_a_connection_is_found() =>
        Finds(Flow().Switch("s", "MatchFirst", ("Yes", "true"), ("No", "false")).Connect("start->s", "s.Yes->finish", "s.Default->finish"), "s", "'No'");

    [Fact]
    public void A_switch_without_a_default_must_cover_the_tasks_outcomes()
    {
        DefinitionBuilder With(params string[] outcomes) => Flow().Variable("R").Task("a", "R", outcomes: outcomes)
            .Switch("s", "MatchFirst", ("Yes", "getR().outcome === 'yes'"), ("No", "return getR().outcome == 'no'")).Connect("start->a->s", "s.Yes->finish", "s.No->finish");
        Finds(With("yes", "no", "maybe"), "s", "'maybe'");
        Assert.Empty(DefinitionValidator.Validate(With("yes", "no").Json, Roles.All));
    }

    [Fact]
    public void A_switch_without_a_default_cant_read_what_an_event_brings() =>
        Finds(Flow().Variable("R").Task("a", "R", outcomes: ["yes", "no"]).Event("e", "Decided", "R").Switch("s", "MatchFirst", ("Yes", "getR().outcome === 'yes'"), ("No", "getR().outcome === 'no'"))
            .Connect("start->a->e->s", "s.Yes->finish", "s.No->finish"), "s", "event 'e'");

    [Theory]
    [InlineData("CorrelationId")]
    [InlineData("Input")]
    public void A_variable_that_scripts_would_take_for_the_instances_own_is_found(string name) =>
        Finds(Flow().Variable(name).Connect("start->finish"), null, $"get{name}()");

    [Theory]
    [InlineData("""{"type": "Literal", "value": "maybe"}""", "maybe")]
    [InlineData("null", "no condition for the label 'Yes'")]
    public void A_case_of_a_switch_has_a_condition(string condition, string words)
    {
        var cases = new JsonArray(new JsonObject { ["label"] = "Yes", ["condition"] = JsonNode.Parse(condition) });
        Finds(Flow().Add("s", "FlowSwitch", ("cases", cases)).Connect("start->s", "s.Yes->finish", "s.Default->finish"), "s", words);
    }

    [Fact]
    public void A_literal_that_doesnt_convert_is_found()
    {
        Finds(Flow().Variable("It", "Int32").Set("set", "It", "tolv", "Literal").Connect("start->set->finish"), "set", "tolv");
        Finds(Flow().Delay("wait", "P14D").Connect("start->wait->finish"), "wait", "d.hh:mm:ss");
        Finds(Flow().Delay("wait", "10000000.00:00:00").Connect("start->wait->finish"), "wait", "shorter time span");
    }

    [Fact]
    public void An_unknown_role_is_found() => Finds(Flow().Task("a", role: "king").Connect("start->a->finish"), "a", "king");

    [Fact]
    public void An_input_that_is_needed_after_the_first_wait_must_be_stored() =>
        Finds(Flow().Input("Year", isStored: false).Variable("It").Task("a").Set("set", "It", "getInput('Year')").Connect("start->a->set->finish"), "set", "storageDriverType");

    [Fact]
    public void A_result_goes_to_an_object_variable() => Finds(Flow().Variable("It", "String").Task("a", "It").Connect("start->a->finish"), "a", "Object variable");

    [Fact]
    public void A_join_always_writes_out_its_mode() => Finds(Flow().Add("join", "FlowJoin").Connect("start->join->finish"), "join", "WaitAll");

    [Fact]
    public void A_definition_with_an_unknown_activity_cant_be_read() =>
        Assert.Single(Assert.Throws<WorkflowDefinitionException>(() => Flow().Add("http", "HttpEndpoint").Connect("start->http->finish").Definition).Findings);

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"root": {"type": "Elsa.Flowchart", "activities": {"a": 1}}}""")]
    [InlineData("""{"definitionId": 3, "root": {"type": "Elsa.Flowchart"}}""")]
    public void What_is_no_definition_is_a_finding_and_not_a_crash(string json) => Assert.NotEmpty(DefinitionValidator.Validate(json, Roles.All));

    [Fact]
    public void What_the_engine_doesnt_know_is_kept()
    {
        var json = JsonNode.Parse(Flow().Connect("start->finish").Json)!.AsObject();
        json["customProperties"] = new JsonObject { ["ours"] = 1 };
        Assert.Equal(json.ToJsonString(), WorkflowDefinition.Read(json.ToJsonString()).Source);
    }

    [Fact]
    public void A_reader_sees_the_activities_and_connections_in_the_files_order()
    {
        var definition = Flow().Task("a").Event("e", "Verified").Connect("start->a->e->finish").Definition;
        Assert.Equal(["start", "finish", "a", "e"], definition.Activities.Select(a => a.Id));
        Assert.Equal("a", definition.Activities[2].TaskName);
        Assert.Equal("clerk", (string?)definition.Activities[2].Payload!["role"]);
        Assert.Equal("Verified", definition.Activities[3].EventName);
        Assert.Equal(new Connection("start", "Done", "a"), definition.Connections[0]);
    }

    [Fact]
    public void What_is_kept_of_a_file_doesnt_keep_the_rest_of_it()
    {
        var definition = Flow().Task("a").Event("e", "Verified").Connect("start->a->e->finish").Definition;
        var literals = definition.Model.Steps.SelectMany(step => step.Expressions).Select(expression => expression.Literal).OfType<JsonNode>().ToList();
        Assert.NotEmpty(literals);
        Assert.All(literals, literal => Assert.Equal(["value"], literal.Root.AsObject().Select(field => field.Key)));
    }
}
