using System.Text.Json.Nodes;
using Arende.Application.Workflows;
using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

/// <summary>The workflows that ship: valid, and going where the statutes and the office say.</summary>
public class WorkflowFileTests
{
    static readonly DateTimeOffset Due = new(2026, 6, 30, 22, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(Repository.Root, "workflows"), "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_workflow_that_ships_is_valid(string file) =>
        Assert.Empty(ProcessPathReader.Validate(Repository.Workflow(file)));

    [Fact]
    public void Steps_of_one_name_say_the_same_in_every_path()
    {
        // The history and the lists know a step by its name.
        var paths = DefinitionCatalogue.Read(Path.Combine(Repository.Root, "workflows")).Paths.GroupBy(path => path.Definition.DefinitionId).Select(versions => versions.MaxBy(path => path.Definition.Version)!);
        var said = from path in paths
                   from step in path.Steps
                   where step.Name is not null
                   from words in step.Did.Select(did => (Of: did.Key, Words: did.Value)).Append((Of: "title", Words: step.Title))
                   group words.Words by $"{step.Name}: {words.Of}";

        Assert.Equal([], said.Where(words => words.Distinct().Count() > 1).Select(words => words.Key));
    }

    static Task<Instance> Period(DateTimeOffset opened) =>
        new Instance(new FlowchartInterpreter(), WorkflowDefinition.Read(Repository.Workflow("reporting-period.v1.json"))) { Now = opened }
            .Start("period-1", ("PeriodId", "period-1"), ("DueOn", "2026-06-30T22:00:00Z"));

    [Theory]
    [InlineData(-30, -14)]
    [InlineData(-14, -7)]
    [InlineData(-10, -7)]
    [InlineData(-3, -1)]
    [InlineData(-1, 7)]
    [InlineData(0, 7)]
    [InlineData(7, 14)]
    [InlineData(30, 35)]
    public async Task A_period_reminds_next_on_the_first_day_that_is_still_to_come(int openedDay, int remindedDay)
    {
        var instance = await Period(Due.AddDays(openedDay));
        await instance.Complete("askOwners", "done");
        Assert.Equal(Due.AddDays(remindedDay), instance.Last.Waiting.OfType<TimerWait>().Single().DueAt);
    }

    [Fact]
    public async Task A_period_reminds_until_all_reports_are_frozen()
    {
        var instance = await Period(Due.AddDays(-30));
        await instance.Complete("askOwners", "done");
        foreach (var day in new[] { -14, -7, -1, 7, 14, 21 })
        {
            var timer = instance.Last.Waiting.OfType<TimerWait>().Single();
            Assert.Equal(Due.AddDays(day), timer.DueAt);
            instance.Now = timer.DueAt;
            await instance.Ring("reminderAt");
            Assert.Equal("remind", instance.Waiting);
            await instance.Complete("remind", "done");
        }
        await instance.Raise("ReportsFrozen");
        Assert.Equal("compile", instance.Waiting);
        await instance.Complete("compile", "compiled");
        Assert.Equal(WorkflowStatus.Finished, instance.Status);
    }

    [Fact]
    public async Task A_period_of_the_second_version_reminds_when_it_was_planned_and_plans_anew_each_time()
    {
        var instance = await new Instance(new FlowchartInterpreter(), WorkflowDefinition.Read(Repository.Workflow("reporting-period.v2.json"))) { Now = Due.AddDays(-30) }
            .Start("period-1", ("PeriodId", "period-1"), ("DueOn", "2026-06-30T22:00:00Z"));
        await instance.Complete("askOwners", "done");
        foreach (var day in new[] { -14, 0, 7, 56 })
        {
            await instance.Give(new TaskCompleted(instance.Now, "nextReminder", new JsonObject { ["outcome"] = "done", ["at"] = Due.AddDays(day).UtcDateTime.ToString("O") }));
            Assert.Equal("allReported reminderAt", instance.Waiting);
            instance.Now = Due.AddDays(day);
            Assert.Equal(StimulusAnswer.Accepted, await instance.Ring("reminderAt"));
            Assert.Equal("remind", instance.Waiting);
            await instance.Complete("remind", "done");
            Assert.Equal("nextReminder", instance.Waiting);
        }
    }

    [Fact]
    public async Task A_case_goes_back_to_draft_when_one_of_two_doesnt_sign()
    {
        var instance = await new Instance(new FlowchartInterpreter(), WorkflowDefinition.Read(Repository.Workflow("board-case.v1.json"))).Start("case-1", ("CaseNumber", "KS 2026/1"));
        await instance.Complete("draft", "submit");
        await instance.Complete("review", "approve");
        await instance.Complete("signDirector", "return");
        Assert.Equal("signFinance", instance.Waiting);
        await instance.Complete("signFinance", "sign");
        Assert.Equal("draft", instance.Waiting);
        Assert.Equal("draft", (string?)instance["Stage"]);
    }
}
