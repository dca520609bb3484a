using System.Text.Json.Nodes;
using Arende.Application.Storage;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>A correction (rättelse) that was noted of a verified §.</summary>
public sealed record MinutesNote(DateTimeOffset At, string Text);

public static class MinutesNotes
{
    /// <summary>The notes on an item's §, oldest first (<see cref="AmendMinutes"/>). They stand in the history of the case alone.</summary>
    public static async Task<IReadOnlyList<MinutesNote>> NotesOn(this ArendeDb db, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        var subject = item.CaseId.Value;
        var rows = await db.History.AsNoTracking().Where(entry => entry.SubjectId == subject && entry.Kind == HistoryKind.MinutesAmended)
            .OrderBy(entry => entry.Sequence).Select(entry => new { entry.At, entry.Arguments }).ToListAsync(ct);
        var of = MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, item);
        return [.. from row in rows let told = JsonNode.Parse(row.Arguments)!.AsObject() where IsOf(told, of) select new MinutesNote(row.At, (string?)told["text"] ?? "")];
    }

    // Older ones don't say which board's.
    private static bool IsOf(JsonObject told, JsonObject of) => JsonNode.DeepEquals(told["date"], of["date"]) && JsonNode.DeepEquals(told["body"], of["body"])
        && JsonNode.DeepEquals(told["paragraph"], of["paragraph"]) && (told["code"] is null || JsonNode.DeepEquals(told["code"], of["code"]));
}
