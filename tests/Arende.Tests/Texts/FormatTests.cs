using System.Globalization;
using Arende.Texts;
using Xunit;

namespace Arende.Tests.Texts;

public sealed class FormatTests
{
    private static readonly DateOnly today = new(2025, 3, 5);

    [Fact]
    public void A_date_is_written_with_its_month_in_words()
    {
        Assert.Equal("5\u00a0mars 2025", Format.Sv.Date(today));
        Assert.Equal("5\u00a0March 2025", Format.En.Date(today));
        Assert.Equal("onsdag 5\u00a0mars 2025", Format.Sv.Weekday(today));
    }

    [Fact]
    public void The_year_is_left_out_when_it_is_this_one()
    {
        Assert.Equal("7\u00a0april", Format.Sv.DayMonth(new(2025, 4, 7), today));
        Assert.Equal("7\u00a0april 2026", Format.Sv.DayMonth(new(2026, 4, 7), today));
    }

    [Theory]
    [InlineData(0, "idag", "today")]
    [InlineData(1, "imorgon", "tomorrow")]
    [InlineData(-1, "igår", "yesterday")]
    [InlineData(3, "om 3 dagar", "in 3 days")]
    [InlineData(-12, "12 dagar sen", "12 days late")]
    [InlineData(90, "om 90 dagar", "in 90 days")]
    [InlineData(-122, "4 månader sen", "4 months late")]
    [InlineData(1096, "om 3 år", "in 3 years")]
    public void How_far_off_a_day_is(int days, string sv, string en)
    {
        Assert.Equal(sv, Plain(Format.Sv.Relative(today.AddDays(days), today)));
        Assert.Equal(en, Plain(Format.En.Relative(today.AddDays(days), today)));
    }

    [Fact]
    public void A_moment_is_told_in_Stockholm_in_winter_and_in_summer()
    {
        Assert.Equal("5 mars 14.02", Plain(Format.Sv.Moment(new(2025, 3, 5, 13, 2, 0, TimeSpan.Zero), today)));
        Assert.Equal("5 juli 15.02", Plain(Format.Sv.Moment(new(2025, 7, 5, 13, 2, 0, TimeSpan.Zero), today)));
        Assert.Equal("5 March 14:02", Plain(Format.En.Moment(new(2025, 3, 5, 13, 2, 0, TimeSpan.Zero), today)));
    }

    [Fact]
    public void The_day_of_a_moment_is_the_day_in_Stockholm() =>
        Assert.Equal(new DateOnly(2025, 3, 6), Format.Day(new(2025, 3, 5, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Amounts_hold_together_with_their_unit()
    {
        Assert.Equal("60\u00a0046\u00a0tkr", Format.Sv.Thousands(60046));
        Assert.Equal("60,0\u00a0mnkr", Format.Sv.Millions(60.046m));
        Assert.Equal("\u22122,7\u00a0mnkr", Format.Sv.Millions(-2.7m));
        Assert.Equal("60,046\u00a0kSEK", Format.En.Thousands(60046));
        Assert.Equal("60.0\u00a0MSEK", Format.En.Millions(60.046m));
    }

    [Fact]
    public void Numbers_are_grouped_by_thousands()
    {
        Assert.Equal("999", Format.Sv.Number(999));
        Assert.Equal("1\u00a0234\u00a0567", Format.Sv.Number(1234567));
    }

    [Fact]
    public void A_count_past_its_cap_says_so()
    {
        Assert.Equal("1\u00a0000+", Format.Sv.Count(1001));
        Assert.Equal("1\u00a0000", Format.Sv.Count(1000));
        Assert.Equal("17", Format.Sv.Count(17));
    }

    [Fact]
    public void Sections_and_pages()
    {
        Assert.Equal("§\u00a053", Format.Section(53));
        Assert.Equal("sid\u00a03\u00a0(12)", Format.Sv.PageOf(3, 12));
    }

    [Fact]
    public void Names_are_listed_with_a_last_and()
    {
        Assert.Equal("Hanna, Kim och Elsa", Format.Sv.List(["Hanna", "Kim", "Elsa"]));
        Assert.Equal("Hanna and Kim", Format.En.List(["Hanna", "Kim"]));
        Assert.Equal("Hanna", Format.Sv.List(["Hanna"]));
        Assert.Equal("", Format.Sv.List([]));
    }

    [Fact]
    public void A_text_is_in_the_readers_language_and_in_Swedish_when_nobody_reads()
    {
        var text = new Text("Ärende", "Case");
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            Assert.Equal("Case", text.ToString());
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            Assert.Equal("Ärende", text.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
