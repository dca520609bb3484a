using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Notifications;
using Arende.Domain.People;

namespace Arende.Application.Notifications;

/// <summary>What a mail of somebody's steps reaches over: the days before it, and those ahead.</summary>
internal static class DigestDays
{
    private const int DaysAhead = 2;
    private const int DaysOfAWeek = 5;

    /// <summary>Who has got none goes back no further: nobody is mailed of years on the first day.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(7);

    /// <summary>The first working day of the week.</summary>
    public static bool IsWeekly(DateOnly today) => SwedishCalendar.RollForward(today.AddDays(-(((int)today.DayOfWeek + 6) % 7))) == today;

    /// <summary>The end of the last day on which a step is soon due.</summary>
    public static DateTimeOffset EndOf(MailPace pace, DateOnly today) =>
        StockholmTime.StartOfDay(SwedishCalendar.AddWorkingDays(today, pace == MailPace.Weekly ? DaysOfAWeek : DaysAhead).AddDays(1));

    /// <summary>The lines of inboxes that say that a step came.</summary>
    public static IQueryable<Notification> Told(ArendeDb db) => db.Notifications.Where(n =>
        n.Kind == NotificationKind.WorkItemOpened || n.Kind == NotificationKind.CaseSentBack || n.Kind == NotificationKind.OfficerChanged);
}
