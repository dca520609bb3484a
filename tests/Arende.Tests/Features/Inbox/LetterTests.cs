using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Notifications;
using Arende.Web.Features.Inbox;

namespace Arende.Tests.Features.Inbox;

public class LetterTests
{
    private static readonly DateTimeOffset At = new(2025, 11, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(NotificationKind.AssignmentOverdue)]
    [InlineData(NotificationKind.AssignmentReminder)]
    [InlineData(NotificationKind.AssignmentEscalated)]
    [InlineData(NotificationKind.AssignmentDecided)]
    [InlineData(NotificationKind.ReportsMissing)]
    [InlineData(NotificationKind.StatusReportAsked)]
    [InlineData(NotificationKind.StatusReportReminder)]
    [InlineData(NotificationKind.DecisionReceived)]
    [InlineData(NotificationKind.CaseSentBack)]
    [InlineData(NotificationKind.OfficerChanged)]
    [InlineData(NotificationKind.AppealCameIn)]
    [InlineData(NotificationKind.CommentsHandedOver)]
    [InlineData(NotificationKind.CommentAnswered)]
    [InlineData(NotificationKind.AgendaIsEmpty)]
    public void Every_kind_is_a_sentence_that_leads_somewhere_also_when_nothing_of_it_may_be_named(NotificationKind kind)
    {
        var letter = Of(kind);

        Assert.DoesNotContain("”", letter.Sentence.Sv, StringComparison.Ordinal);
        Assert.Matches("^/(assignments|reports|distribution|cases|meetings)/[0-9a-f-]{36}", letter.Address);
    }

    [Fact]
    public void A_broken_history_leads_to_the_administration()
    {
        var letter = Of(NotificationKind.HistoryBroken);

        Assert.Contains("historiken", letter.Sentence.Sv, StringComparison.Ordinal);
        Assert.Equal("/administration#history", letter.Address);
    }

    [Fact]
    public void A_silent_notice_board_leads_to_when_it_was_silent() =>
        Assert.Equal("/notices#silences", Of(NotificationKind.NoticeBoardSilent).Address);

    [Fact]
    public void A_request_for_reports_says_which_period() =>
        Assert.Equal("Rapportera läget för dina uppdrag för oktober 2025",
            (Of(NotificationKind.StatusReportAsked) with { Period = new("oktober 2025", "October 2025") }).Sentence.Sv);

    [Fact]
    public void A_line_says_when_it_came_and_that_nobody_owns_what_is_late()
    {
        var late = Of(NotificationKind.AssignmentOverdue);

        Assert.Equal("kom 3\u00a0november 2025 09.00", (late with { Assignment = new("Sent", "Ulla Uppdragsansvarig", new(2025, 11, 1), false) }).About.Sv);
        Assert.Equal("Ingen ägare · kom 3\u00a0november 2025 09.00", (late with { Assignment = new("Sent", null, new(2025, 11, 1), false) }).About.Sv);
    }

    [Fact]
    public void A_cursor_survives_its_address()
    {
        var cursor = new LetterCursor(Read: true, At, NotificationId.New());

        Assert.Equal(cursor, LetterCursor.Parse(cursor.ToString()));
        Assert.Null(LetterCursor.Parse("read_-1_x"));
    }

    private static Letter Of(NotificationKind kind) => new(NotificationId.New(), kind, At, null, CaseId.New(), AssignmentId.New(), Guid.NewGuid());
}
