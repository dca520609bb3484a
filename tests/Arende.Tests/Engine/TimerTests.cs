using Arende.Engine;
using Xunit;

namespace Arende.Tests.Engine;

public class TimerTests
{
    static Task<Instance> Started(DefinitionBuilder flow) => new Instance(new FlowchartInterpreter(), flow.Definition).Start();

    [Theory]
    [InlineData("2026-03-28T09:30:00Z", "1.00:00:00", "2026-03-29T08:30:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "1.00:00:00", "2026-10-25T23:00:00Z")]
    [InlineData("2026-10-20T22:00:00Z", "7.00:00:00", "2026-10-27T23:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "23:00:00", "2026-10-25T21:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "1.02:00:00", "2026-10-26T01:00:00Z")]
    [InlineData("2026-03-28T01:30:00Z", "1.00:00:00", "2026-03-29T01:30:00Z")]
    public async Task Days_are_days_where_they_are_counted_and_hours_are_hours(string now, string delay, string due)
    {
        var interpreter = new FlowchartInterpreter(TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));
        var flow = new DefinitionBuilder().Delay("wait", delay).Task("after").Connect("start->wait->after->finish");

        var started = await interpreter.Start(flow.Definition, new StartInput(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<TimerWait>(started.Waiting[0]).DueAt);
    }

    [Fact]
    public async Task A_delay_beyond_the_calendar_is_a_fault_and_no_crash()
    {
        var instance = await Started(new DefinitionBuilder().Delay("wait", "10000000.00:00:00").Connect("start->wait->finish"));
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Contains("beyond what a calendar", Assert.Single(instance.Last.Incidents).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'2026-03-02T08:00:00Z'", "after")]
    [InlineData("'2020-01-01'", "after")]
    [InlineData("'2026-03-02T10:00:01+02:00'", "wait")]
    public async Task A_time_that_has_passed_isnt_waited_for(string script, string waiting)
    {
        var instance = await Started(new DefinitionBuilder().StartAt("wait", script).Task("after").Connect("start->wait->after->finish"));
        Assert.Equal(waiting, instance.Waiting);
    }

    [Fact]
    public async Task A_time_that_is_no_time_is_a_fault_that_names_the_activity()
    {
        var instance = await Started(new DefinitionBuilder().StartAt("wait", "'soon'").Connect("start->wait->finish"));
        Assert.Equal(WorkflowStatus.Faulted, instance.Status);
        Assert.Contains("'wait'", Assert.Single(instance.Last.Incidents).Message, StringComparison.Ordinal);
    }
}
