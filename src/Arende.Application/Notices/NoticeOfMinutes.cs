using Arende.Domain.Meetings;
using Arende.Domain.Notices;

namespace Arende.Application.Notices;

/// <summary>The notices of a meeting: that of its minutes, and one for each time that §§ of them were verified at once.</summary>
public static class NoticeOfMinutes
{
    /// <param name="notices">All.</param>
    /// <param name="meeting">Whose minutes they are of; null for a delegated decision's own.</param>
    /// <param name="one">Which of them; null for that of the minutes as a whole.</param>
    public static IQueryable<Notice> Of(this IQueryable<Notice> notices, MeetingId? meeting, NoticeId? one = null) =>
        one is { } id ? notices.Where(n => n.MeetingId == meeting && n.Id == id) : notices.Where(n => n.MeetingId == meeting && n.Paragraphs == null);

    /// <summary>The items whose decisions a notice announces: of <see cref="Notice.Covers"/>, as a query.</summary>
    public static IQueryable<AgendaItem> CoveredBy(this IQueryable<AgendaItem> items, IQueryable<Notice> notices) =>
        items.Where(i => notices.Any(n => n.MeetingId == i.MeetingId && (n.Id == i.NoticeId || (n.Paragraphs == null && i.VerifiedAtOnceOn == null))));
}
