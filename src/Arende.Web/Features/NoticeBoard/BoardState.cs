using Arende.Application.Notices;

namespace Arende.Web.Features.NoticeBoard;

/// <summary>What hangs, in a line: another line is another page.</summary>
internal static class BoardState
{
    // A body's name may change while its notice hangs.
    public static string Of(IEnumerable<PostedNotice> notices) =>
        string.Join(' ', notices.Select(one => $"{one.Notice.Id}:{one.Notice.Version}:{string.Join(',', one.Appealable)}:{one.Body.SwedishName}:{one.Body.EnglishName}"));
}
