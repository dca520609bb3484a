using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;

namespace Arende.Application.Meetings;

/// <summary>How a history names a meeting and its § (before there is one, the item's number): with the body's function, as rows always did, and what the body was called then.</summary>
internal static class MeetingTold
{
    public static JsonObject Of(Body body, Meeting meeting, AgendaItem item) => Of(body, meeting, item.Paragraph, item.Number);

    public static JsonObject Of(Body body, Meeting meeting, int? given, int number)
    {
        var told = new JsonObject
        {
            ["body"] = body.Function.ToString(),
            ["code"] = body.Code,
            ["abbreviation"] = body.Abbreviation,
            ["date"] = meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (given is { } paragraph) told["paragraph"] = paragraph;
        else told["item"] = number;
        return told;
    }
}
