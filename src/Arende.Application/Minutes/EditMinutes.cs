using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>
/// Edits what is told in a part of the minutes, the opening or a §, by hand. A version is kept, and signatures that were given to the earlier text are taken back.
/// </summary>
public sealed class EditMinutes(ArendeDb db, ComposeMinutes compose, MinutesSigning signing, MinutesServices services)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">A closed meeting.</param>
    /// <param name="caseId">Whose §; null for the opening.</param>
    /// <param name="text">As it is to read, in Markdown; null as the meeting makes it: what was edited by hand is taken back.</param>
    /// <param name="seen">What the form was opened with (<see cref="MeetingMinutes.MarkOf"/>).</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">It is verified, or the meeting isn't closed.</exception>
    /// <exception cref="LostRaceException">Somebody else has edited the part since, or the meeting makes it otherwise now.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId? caseId, string? text, string seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<EditMinutes>(viewer, key, new JsonObject { ["meeting"] = meetingId.ToString(), ["case"] = caseId?.ToString(), ["text"] = text });
        return services.Once(asked, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            if (caseId is { } of)
            {
                await db.Find(viewer, of, ct);
                if (meeting.Agenda.All(item => item.CaseId != of)) throw new NotFoundException("agenda item");
            }
            meeting.MayEdit();
            var before = await compose.Of(meeting, ct);
            if (before.Section(caseId) is not { } part || MeetingMinutes.MarkOf(part) != seen) throw new LostRaceException(Race.Instance);
            if (caseId is { } id) meeting.EditSection(id, part.Text.Made, text ?? part.Text.Made);
            else meeting.EditOpening(part.Text.Made, text ?? part.Text.Made);
            var after = await compose.Of(meeting, ct);
            await db.Keep(after, VersionCause.Edited, viewer.PersonId, services.Now, ct);
            if (after.Digest != before.Digest) await signing.TakeBack(meetingId, ct);
            await services.Write(viewer, meetingId, asked, ct);
        }, async () => await compose.Find(meetingId, ct) is { } now && now.Section(caseId) is { } part && MeetingMinutes.MarkOf(part) == seen, ct);
    }
}
