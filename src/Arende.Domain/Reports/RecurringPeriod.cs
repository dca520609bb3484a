using System.Globalization;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;

namespace Arende.Domain.Reports;

/// <summary>
/// A period of a board's calendar, which comes back every year. <c>PeriodEnd</c>, <c>OpensOn</c> and <c>DueOn</c> are "MM-dd": it opens on the first such day
/// after its end, and is due on the first such day after it opens, unless a meeting says another day.
/// </summary>
public sealed class RecurringPeriod
{
    public const int MostWorkingDays = 60;
    public const int MostDaysToOpen = 120;
    public const int MostDaysToReport = 120;
    private const string DayFormat = "MM-dd";

    public Guid Id { get; private init; } = OrderedGuid.New();
    public BodyId BoardId { get; private init; }

    /// <summary>With the board and the year it names one period. It never changes.</summary>
    public string Key { get; private init; } = "";
    public string SwedishName { get; private set; } = "";
    public string EnglishName { get; private set; } = "";
    public PeriodKind Kind { get; private set; }
    public FeedsReport Feeds { get; private set; }
    public string PeriodEnd { get; private set; } = "";
    public string OpensOn { get; private set; } = "";

    /// <summary>The day on which reports are due where no meeting is counted back from.</summary>
    public string DueOn { get; private set; } = "";

    /// <summary>How many working days before the committee's meeting reports are due; null where <see cref="DueOn"/> always holds.</summary>
    public int? WorkingDaysBefore { get; private set; }

    /// <summary>False for one that no longer opens. It stays, since periods were opened by it.</summary>
    public bool IsUsed { get; private set; } = true;
    public long Version { get; private set; }

    private RecurringPeriod() { }

    public RecurringPeriod(BodyId board, string key, RecurringFacts facts)
    {
        BrokenRuleException.When(string.IsNullOrWhiteSpace(key), Rule.NameIsMissing);
        BoardId = board;
        Key = key.Trim();
        Change(facts);
        Version = 0;
    }

    public void Change(RecurringFacts facts)
    {
        var (swedish, english) = (OneLine.Of(facts.Swedish), OneLine.Of(facts.English));
        BrokenRuleException.When(swedish.Length == 0, Rule.NameIsMissing);
        TextLimits.Check(swedish, TextLimits.Name, Rule.NameIsTooLong);
        TextLimits.Check(english, TextLimits.Name, Rule.NameIsTooLong);
        BrokenRuleException.When(facts.WorkingDaysBefore is < 0 or > MostWorkingDays, Rule.WorkingDaysAreUnreasonable, MostWorkingDays.ToString(CultureInfo.InvariantCulture));
        (PeriodEnd, OpensOn, DueOn) = (Readable(facts.PeriodEnd, nameof(PeriodEnd)), Readable(facts.OpensOn, nameof(OpensOn)), Readable(facts.DueOn, nameof(DueOn)));
        // Days that can't follow on each other in this order would open it in another year.
        var days = In(2025);
        BrokenRuleException.When(days.OpensOn > days.EndsOn.AddDays(MostDaysToOpen) || days.DueOn > days.OpensOn.AddDays(MostDaysToReport), Rule.PeriodDaysAreUnreasonable);
        (SwedishName, EnglishName, Kind, Feeds, WorkingDaysBefore, IsUsed) = (swedish, english.Length == 0 ? swedish : english, facts.Kind, facts.Feeds, facts.WorkingDaysBefore, facts.IsUsed);
        Version++;
    }

    public PeriodDays In(int year)
    {
        var ends = Day(PeriodEnd, year);
        var opens = FirstAfter(OpensOn, ends);
        return new PeriodDays(ends, opens, FirstAfter(DueOn, opens));
    }

    private static DateOnly FirstAfter(string day, DateOnly date) =>
        Day(day, date.Year) is var thisYear && thisYear > date ? thisYear : Day(day, date.Year + 1);

    // "02-29" is the last day of February in every year.
    private static DateOnly Day(string text, int year)
    {
        var day = DateOnly.ParseExact($"2000-{text}", $"yyyy-{DayFormat}", CultureInfo.InvariantCulture);
        return new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }

    private static string Readable(string text, string field) =>
        DateOnly.TryParseExact($"2000-{text.Trim()}", $"yyyy-{DayFormat}", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text.Trim()
            : throw new BrokenRuleException(Rule.DayOfYearCannotBeRead, field);
}

/// <summary>What may be said of a period in a calendar.</summary>
public sealed record RecurringFacts(string Swedish, string English, PeriodKind Kind, string PeriodEnd, string OpensOn, string DueOn)
{
    public FeedsReport Feeds { get; init; }
    public int? WorkingDaysBefore { get; init; }
    public bool IsUsed { get; init; } = true;
}

/// <summary>A period's days in one year: its last day, the day it opens for reports, and the day they are due.</summary>
public readonly record struct PeriodDays(DateOnly EndsOn, DateOnly OpensOn, DateOnly DueOn)
{
    /// <summary>Who is asked gets at least so long.</summary>
    public const int DaysToReport = 7;

    /// <summary>When reports are due if the period is opened on a day: on a working day, and who is asked after the due day gets a week.</summary>
    public DateOnly DueFor(DateOnly opened) => SwedishCalendar.RollForward(opened > DueOn ? opened.AddDays(DaysToReport) : DueOn);
}
