using Arende.Application.Assignments;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Arende.Web.Features.Assignments;

namespace Arende.Tests.Features.Assignments;

public class AssignmentFilterTests
{
    [Theory]
    [InlineData(Role.Controller, AssignmentScope.All)]
    [InlineData(Role.Manager, AssignmentScope.Unit)]
    [InlineData(Role.Assignee, AssignmentScope.Mine)]
    public void Each_role_begins_with_what_it_follows_up(string role, AssignmentScope expected) =>
        Assert.Equal(expected, Read(role).Scope);

    [Theory]
    [InlineData("late", AssignmentStage.Late)]
    [InlineData("DONE", AssignmentStage.Done)]
    [InlineData("3", AssignmentStage.Open)]
    [InlineData("drop table", AssignmentStage.Open)]
    [InlineData("", AssignmentStage.Open)]
    public void A_word_that_the_list_does_not_know_is_as_if_it_had_not_been_said(string word, AssignmentStage expected) =>
        Assert.Equal(expected, Read(Role.Controller, status: word).Stage);

    [Fact]
    public void A_very_long_search_is_cut() => Assert.Equal(200, Read(Role.Controller, search: new string('a', 5000)).Search!.Text.Length);

    [Fact]
    public void A_cursor_survives_its_address()
    {
        var cursor = AssignmentCursor.Of(AssignmentStatus.Delayed, new DateOnly(2026, 4, 28), AssignmentId.New());

        Assert.Equal(cursor, AssignmentCursor.Read(cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("open_20261340_x")]
    [InlineData("later_20260101_0198c0de-0000-7000-8000-000000000000")]
    public void What_is_no_cursor_begins_from_the_start(string? text) => Assert.Null(AssignmentCursor.Read(text));

    [Fact]
    public void What_has_no_deadline_comes_last() =>
        Assert.Equal(AssignmentCursor.NoDeadline, AssignmentCursor.Of(AssignmentStatus.OnPlan, null, AssignmentId.New()).DueOn);

    private static AssignmentFilter Read(string role, string? status = null, string? search = null) =>
        AssignmentFilter.Read(new Viewer(PersonId.New(), UnitId.New(), "Någon", new HashSet<string> { role }), null, status, null, search, null);
}
