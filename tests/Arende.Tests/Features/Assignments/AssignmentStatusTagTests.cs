using System.Text.Encodings.Web;
using Arende.Domain.Assignments;
using Arende.Web.Features.Assignments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Features.Assignments;

public class AssignmentStatusTagTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void What_is_past_its_deadline_is_late_and_what_was_reported_is_told_as_the_last_report()
    {
        var html = Show(AssignmentStatus.OnPlan, Today.AddMonths(-13), alone: true);

        Assert.Contains("Förfallet 13\u00a0månader", html, StringComparison.Ordinal);
        Assert.Contains("senast rapporterat: går enligt plan", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Går enligt plan", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AssignmentStatus.OnPlan, 60, "Går enligt plan")]
    [InlineData(AssignmentStatus.Delayed, 60, "Försenat")]
    [InlineData(AssignmentStatus.Done, -60, "Rapporterat klart")]
    [InlineData(AssignmentStatus.Struck, -60, "Struket")]
    public void Else_the_report_is_all_that_is_told(AssignmentStatus status, int days, string words)
    {
        var html = Show(status, Today.AddDays(days));

        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("senast", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extended_one_is_delayed_and_when_that_has_passed_too_overdue_and_delayed()
    {
        var extended = Show(AssignmentStatus.OnPlan, Today.AddDays(60), original: Today.AddDays(-30));
        var overdue = Show(AssignmentStatus.Delayed, Today.AddDays(-1), original: Today.AddDays(-30));

        Assert.Contains("Försenat", extended, StringComparison.Ordinal);
        Assert.DoesNotContain("Går enligt plan", extended, StringComparison.Ordinal);
        Assert.DoesNotContain("Förfallet", extended, StringComparison.Ordinal);
        Assert.Contains("Förfallet", overdue, StringComparison.Ordinal);
        Assert.Contains("försenat mot 2\u00a0maj 2026", overdue, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_decision_has_ended_says_how() =>
        Assert.Contains("Hopslaget", Show(AssignmentStatus.Struck, Today.AddDays(-1), ended: TurnKind.Merged), StringComparison.Ordinal);

    [Fact]
    public void Without_a_deadline_nothing_is_said_to_go_according_to_plan()
    {
        var html = Show(AssignmentStatus.OnPlan, null);

        Assert.Contains("Utan slutdatum", html, StringComparison.Ordinal);
        Assert.DoesNotContain("enligt plan", html, StringComparison.Ordinal);
    }

    private static string Show(AssignmentStatus status, DateOnly? due, bool alone = false, DateOnly? original = null, TurnKind? ended = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(10, 0), TimeSpan.Zero));
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).BuildServiceProvider();
        var tag = new AssignmentStatusTag
        {
            Status = status, Due = due, Alone = alone, Original = original, Ended = ended,
            ViewContext = new ViewContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
        };
        var output = new TagHelperOutput("ui-assignment-status", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        tag.Process(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        using var written = new StringWriter();
        output.WriteTo(written, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return System.Net.WebUtility.HtmlDecode(written.ToString());
    }
}
