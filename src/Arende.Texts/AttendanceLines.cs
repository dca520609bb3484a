using Arende.Domain.Meetings;

namespace Arende.Texts;

/// <summary>The lines of an attendance list, as the minutes and the meeting's page have them: who was what, and at which §§ where it wasn't the same at all.</summary>
public static class AttendanceLines
{
    public static Text Heading(Attendance list, IReadOnlyList<AttendanceSpan> spans, Presence presence) =>
        presence != Presence.Serves ? T.Attendance.Of(presence) : spans.Count == 0 ? T.Attendance.Serving(list.Serving.Count(), list.Seats) : T.Attendance.ServingAtItems;

    /// <param name="list">The meeting's list.</param>
    /// <param name="spans">What happened at its items (<see cref="Meeting.AttendanceSpans"/>); empty where nothing did.</param>
    /// <param name="presence">Those who were this.</param>
    public static IReadOnlyList<Text> Of(Attendance list, IReadOnlyList<AttendanceSpan> spans, Presence presence)
    {
        if (spans.Count == 0) return [.. list.People.Where(one => one.Presence == presence && IsTold(one, presence)).Select(one => Line(list, one, one.For))];
        return [.. spans.Where(span => span.Presence == presence && IsTold(span.Who, presence)).Select(span =>
        {
            var line = Line(list, span.Who, span.For);
            return span.IsWhole ? line : T.Attendance.AtPlaces(line, span.Places, span.IsDisqualified);
        })];
    }

    // A substitute who never came is missed by nobody.
    private static bool IsTold(Attendee one, Presence presence) => presence != Presence.Absent || !one.IsSubstitute;

    private static Text Line(Attendance list, Attendee one, Domain.Members.MemberId? served)
    {
        var name = T.Members.WithParty(one.Name, one.Party);
        var line = served is { } member && list.People.FirstOrDefault(other => other.MemberId == member) is { } of ? T.Attendance.For(name.Sv, of.Name) : name;
        return one.AtDistance ? new($"{line.Sv}, {T.Deliberation.AtDistance.Sv}", $"{line.En}, {T.Deliberation.AtDistance.En}") : line;
    }
}
