using Arende.Domain.Assignments;
using CsCheck;
using Xunit;

namespace Arende.Tests.Assignments;

public class DeadlineTests
{
    [Theory]
    [InlineData("28 april 2025", "2025-04-28")]
    [InlineData("2025-04-28", "2025-04-28")]
    [InlineData("20250428", "2025-04-28")]
    [InlineData("31/12 2025", "2025-12-31")]
    [InlineData("31/12-2025", "2025-12-31")]
    [InlineData("senast den 1 december 2025.", "2025-12-01")]
    [InlineData("Senast måndagen den 28 april 2025", "2025-04-28")]
    [InlineData("1 dec. 2025", "2025-12-01")]
    [InlineData("29 februari 2024", "2024-02-29")]
    public void A_written_day_is_due_on_that_day(string text, string latest) => Due(text, latest, DeadlinePrecision.Day);

    [Theory]
    [InlineData("april 2025", "2025-04-30")]
    [InlineData("februari 2024", "2024-02-29")]
    [InlineData("Under april månad 2025", "2025-04-30")]
    [InlineData("2025-02", "2025-02-28")]
    public void A_month_without_a_day_is_due_on_its_last_day(string text, string latest) => Due(text, latest, DeadlinePrecision.Month);

    [Theory]
    [InlineData("kvartal 2 2025", "2025-06-30")]
    [InlineData("Q2 2025", "2025-06-30")]
    [InlineData("2025 Q4", "2025-12-31")]
    [InlineData("under första kvartalet 2025", "2025-03-31")]
    public void A_quarter_is_due_on_its_last_day(string text, string latest) => Due(text, latest, DeadlinePrecision.Quarter);

    [Theory]
    [InlineData("Under 2025", "2025-12-31")]
    [InlineData("2025", "2025-12-31")]
    [InlineData("under år 2026", "2026-12-31")]
    public void A_year_is_due_on_New_Years_Eve(string text, string latest) => Due(text, latest, DeadlinePrecision.Year);

    [Theory]
    [InlineData("T3 2025", "2025-12-31", DeadlinePrecision.Tertial)]
    [InlineData("tertial 1 2026", "2026-04-30", DeadlinePrecision.Tertial)]
    [InlineData("andra tertialet 2026", "2026-08-31", DeadlinePrecision.Tertial)]
    [InlineData("första halvåret 2026", "2026-06-30", DeadlinePrecision.HalfYear)]
    [InlineData("vecka 12 2027", "2027-03-28", DeadlinePrecision.Week)]
    [InlineData("v. 53 2026", "2027-01-03", DeadlinePrecision.Week)]
    [InlineData("årsskiftet 2026/27", "2026-12-31", DeadlinePrecision.Month)]
    [InlineData("socialnämndens sammanträde den 9 december 2026", "2026-12-09", DeadlinePrecision.Day)]
    public void A_span_that_has_a_name_is_due_on_its_last_day(string text, string latest, DeadlinePrecision precision) => Due(text, latest, precision);

    [Theory]
    [InlineData("31 februari 2025")]
    [InlineData("2025-02-31")]
    [InlineData("2025-13-01")]
    [InlineData("2025-13")]
    [InlineData("31/11 2025")]
    [InlineData("29 februari 2025")]
    [InlineData("0 maj 2025")]
    public void A_date_that_does_not_exist_is_no_deadline(string text) => Assert.Null(Deadline.Read(text));

    [Theory]
    [InlineData("hösten 2025")]
    [InlineData("Under hösten 2025")]
    [InlineData("28 april")]
    [InlineData("snarast")]
    [InlineData("")]
    [InlineData("2024-2025")]
    [InlineData("28 april–2 maj 2025")]
    [InlineData("1 maj 2025 eller 1 juni 2025")]
    [InlineData("2025 är ett bra år")]
    [InlineData("vecka 54 2025")]
    [InlineData("årsskiftet 2025/2027")]
    [InlineData("T4 2025")]
    [InlineData("12025")]
    public void What_is_not_a_day_a_month_a_quarter_or_a_year_is_not_guessed(string text) => Assert.Null(Deadline.Read(text));

    [Fact]
    public void The_deadline_keeps_its_own_words_and_leaves_the_rest()
    {
        var deadline = Deadline.ReadStart("Under 2025 beslutad i månadsrapport per oktober", out var rest);
        Assert.Equal("Under 2025", deadline!.Text);
        Assert.Equal(" beslutad i månadsrapport per oktober", rest);
    }

    [Fact]
    public void A_deadline_is_past_the_day_after_its_last_day()
    {
        var deadline = Deadline.Read("Under 2025")!;
        Assert.False(deadline.IsPast(new DateOnly(2025, 12, 31)));
        Assert.True(deadline.IsPast(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Every_day_that_exists_is_read_back_as_it_was_written() =>
        Gen.Int[0, 365 * 150].Sample(days =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(days);
            var swedish = day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("sv-SE"));
            Assert.Equal(day, Deadline.Read(swedish)?.Latest);
            Assert.Equal(day, Deadline.Read(day.ToString("yyyy-MM-dd", null))?.Latest);
        });

    [Fact]
    public void Any_text_is_read_or_left_alone_but_never_fails() =>
        Gen.String.Sample(text => { Deadline.Read(text); Deadline.Read("28 " + text + " 2025"); });

    static void Due(string text, string latest, DeadlinePrecision precision)
    {
        var deadline = Deadline.Read(text);
        Assert.NotNull(deadline);
        Assert.Equal(DateOnly.Parse(latest, null), deadline.Latest);
        Assert.Equal(precision, deadline.Precision);
    }
}
