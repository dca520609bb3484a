using Arende.Domain.Meetings;
using Arende.Domain.Notices;

namespace Arende.Web.Features.Notices;

/// <summary>Where a notice stands: a meeting has one of its minutes, and one for each time that §§ were verified at once.</summary>
public static class NoticeAddress
{
    public static string Of(Notice notice) => notice.CaseId is { } own ? OfOwn(own) : Of(notice.MeetingId!.Value, notice.Paragraphs is null ? null : notice.Id);

    /// <summary>That of a delegated decision's own minutes.</summary>
    public static string OfOwn(Arende.Domain.Cases.CaseId own) => $"/notices/of/{own}";

    public static string Of(MeetingId meeting, NoticeId? atOnce) => atOnce is { } id ? $"/meetings/{meeting}/notice?of={id}" : $"/meetings/{meeting}/notice";
}
