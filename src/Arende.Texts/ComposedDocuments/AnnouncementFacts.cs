using Arende.Domain.Bodies;
using Arende.Domain.Notices;

namespace Arende.Texts.ComposedDocuments;

/// <summary>What an announcement of a meeting says besides its items (KL 5:13): the same on the board and in its feed.</summary>
public static class AnnouncementFacts
{
    public static IReadOnlyList<(Text Name, Text Value)> Of(Body body, Announcement one) =>
    [
        (T.Announcements.Body, new(body.SwedishName, body.EnglishName)),
        (T.Announcements.Day, new(Format.Sv.Weekday(one.Day), Format.En.Weekday(one.Day))),
        (T.Announcements.Hour, T.Summons.AtTime(one.Hour)),
        (T.Announcements.Place, new(one.Place, one.Place)),
        (T.Announcements.PostedOn, new(Format.Sv.Date(one.PostedOn), Format.En.Date(one.PostedOn))),
    ];
}
