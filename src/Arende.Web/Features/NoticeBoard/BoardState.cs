using Arende.Application.Bodies;
using Arende.Application.Notices;
using Arende.Domain.Notices;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>What hangs, in a line: another line is another page.</summary>
internal static class BoardState
{
    public static string Of(IEnumerable<Announcement> announcements, BodyCatalogue bodies) =>
        string.Join(' ', announcements.Select(one => $"{one.Id}:{one.Version}:{bodies[one.BodyId].SwedishName}:{bodies[one.BodyId].EnglishName}"));

    // A body's name may change while its notice hangs.
    public static string Of(IEnumerable<PostedNotice> notices) =>
        string.Join(' ', notices.Select(one => $"{one.Notice.Id}:{one.Notice.Version}:{string.Join(',', one.Appealable)}:{one.Body.SwedishName}:{one.Body.EnglishName}"));
}
