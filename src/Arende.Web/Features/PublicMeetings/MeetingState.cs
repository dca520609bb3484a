using System.Globalization;
using Arende.Application.Meetings;

namespace Arende.Web.Features.PublicMeetings;

/// <summary>The meetings in a line: another line is another page.</summary>
internal static class MeetingState
{
    public static string Of(IEnumerable<PublicMeeting> meetings) => string.Join(' ', meetings.Select(one => string.Create(
        CultureInfo.InvariantCulture, $"{one.Id}:{one.Version}:{one.Date:O}:{one.Sitting}:{one.IsCancelled}:{one.Body.SwedishName}:{one.Body.EnglishName}")));
}
