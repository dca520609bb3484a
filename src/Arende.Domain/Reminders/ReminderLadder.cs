using Arende.Domain.Calendar;

namespace Arende.Domain.Reminders;

/// <summary>A step of a ladder.</summary>
/// <param name="Days">Days after the deadline; less than 0 before it.</param>
/// <param name="On">The working day on which it is told.</param>
public readonly record struct ReminderStep(int Days, DateOnly On);

/// <summary>
/// When somebody is reminded of a deadline: some days before it, on it, and over and over after it. Each step is told on the working day nearest to its own day,
/// and one before the deadline always before it.
/// </summary>
/// <param name="Before">So many days before.</param>
/// <param name="Every">After the deadline, so many days apart.</param>
/// <param name="ManagerAfter">From so many days after the deadline on the unit's manager is told too.</param>
/// <param name="DirectorAfter">From so many days after the deadline on the director is told too.</param>
public sealed record ReminderLadder(IReadOnlyList<int> Before, int Every, int ManagerAfter, int DirectorAfter)
{
    // A step is told earlier than its own day by fewer days than this: no row of days off is as long.
    private const int LongestShift = 7;

    /// <summary>Of assignments: 30, 14, 7 and 1 days before, on the day, then weekly; the manager from one week after, the director from three.</summary>
    public static ReminderLadder Usual { get; } = new([30, 14, 7, 1], Every: 7, ManagerAfter: 7, DirectorAfter: 21);

    /// <summary>Nothing is told on a day of what has its deadline later than this.</summary>
    public DateOnly LastDeadlineToldOf(DateOnly today) => today.AddDays(Before.DefaultIfEmpty(0).Max() + LongestShift);

    public bool TellsManager(int days) => days >= ManagerAfter;

    public bool TellsDirector(int days) => days >= DirectorAfter;

    /// <summary>The working day on which a step is told.</summary>
    public static DateOnly DayOf(DateOnly deadline, int days) => SwedishCalendar.NearestWorkingDay(deadline.AddDays(days), days < 0 ? deadline : null);

    /// <summary>The last step whose day has come; null before the first. Who comes late says this one and none of those before it.</summary>
    public ReminderStep? Latest(DateOnly deadline, DateOnly today)
    {
        for (var round = Math.Max(0, (today.DayNumber - deadline.DayNumber) / Every + 1); round >= 0; round--)
            if (Step(deadline, round * Every) is var step && step.On <= today) return step;
        foreach (var days in Before.Order())
            if (Step(deadline, -days) is var step && step.On <= today) return step;
        return null;
    }

    /// <summary>The first step that is told later than a day. There is always one.</summary>
    public ReminderStep Next(DateOnly deadline, DateOnly after)
    {
        foreach (var days in Before.OrderDescending())
            if (Step(deadline, -days) is var step && step.On > after) return step;
        for (var round = Math.Max(0, (after.DayNumber - deadline.DayNumber) / Every - 1); ; round++)
            if (Step(deadline, round * Every) is var step && step.On > after) return step;
    }

    private static ReminderStep Step(DateOnly deadline, int days) => new(days, DayOf(deadline, days));
}
