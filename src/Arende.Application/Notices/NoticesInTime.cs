using Arende.Domain.Calendar;
using Arende.Domain.Notices;

namespace Arende.Application.Notices;

/// <summary>What notices ask of the clerk, as queries: what a menu counts is what a list shows.</summary>
public static class NoticesInTime
{
    /// <summary>To be put up, for the first time or anew after a gap.</summary>
    public static IQueryable<Notice> ToPutUp(this IQueryable<Notice> notices) => notices.Where(n => n.TakenDownOn == null && (n.PostedOn == null || n.IsInterrupted));

    /// <summary>Up, and their last day has been.</summary>
    public static IQueryable<Notice> ToTakeDown(this IQueryable<Notice> notices, DateOnly today) =>
        notices.Where(n => n.TakenDownOn == null && n.PostedOn != null && !n.IsInterrupted && n.LastDay < today);

    /// <summary>Both.</summary>
    public static IQueryable<Notice> AskingFor(this IQueryable<Notice> notices, DateOnly today) =>
        notices.Where(n => n.TakenDownOn == null && (n.PostedOn == null || n.IsInterrupted || n.LastDay < today));

    /// <summary>What the notice board shows on a day: <see cref="Notice.IsOnBoard"/> as a query.</summary>
    public static IQueryable<Notice> OnBoard(this IQueryable<Notice> notices, DateOnly today) =>
        notices.Where(n => !n.IsInterrupted && n.PostedOn <= today && n.LastDay >= today);

    /// <summary>What had to be seen on some day of a silence of the board.</summary>
    public static IQueryable<Notice> SeenDuring(this IQueryable<Notice> notices, BoardSilence silence)
    {
        var (first, last) = (StockholmTime.DateAt(silence.Since), StockholmTime.DateAt(silence.Until));
        return notices.Where(n => !n.IsInterrupted && n.PostedOn <= last && n.LastDay >= first);
    }

    /// <summary>Of those to be put up, what should have been up before today (KL 8:12), and each that has come down too early.</summary>
    public static IQueryable<Notice> Late(this IQueryable<Notice> toPutUp, DateOnly today) => toPutUp.Where(n => n.IsInterrupted || n.DueOn < today);
}
