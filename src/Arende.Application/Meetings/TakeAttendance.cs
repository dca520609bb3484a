using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>Writes who took part in a meeting, who was in the chair and who verifies its minutes: the whole list, as often as wished until they are verified.</summary>
public sealed class TakeAttendance(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="answers">Of everybody who was of the body that day.</param>
    /// <param name="chair">One of those who serve.</param>
    /// <param name="verifiers">Others of those who serve; none while they aren't elected.</param>
    /// <param name="seen">The list's revision that was shown: 0 before there was one.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">The list can't be so, or the minutes are verified.</exception>
    /// <exception cref="LostRaceException">Somebody else has written the list since, or the body has other members.</exception>
    public Task Run(
        Viewer viewer, MeetingId meetingId, IReadOnlyList<AttendanceAnswer> answers, MemberId? chair, IReadOnlyList<MemberId> verifiers, int seen, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<TakeAttendance>(viewer, key, new JsonObject
        {
            ["meeting"] = meetingId.ToString(), ["chair"] = chair?.ToString(), ["verifiers"] = new JsonArray([.. verifiers.Select(one => JsonValue.Create(one.ToString()))]),
            ["answers"] = new JsonArray([.. answers.Select(one => JsonValue.Create($"{one.MemberId} {one.Presence} {one.For}{(one.AtDistance ? " distance" : "")}"))]),
        });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var members = await BodyMembers.On(db, meeting.BodyId, meeting.Date).ToListAsync(ct);
            var attendance = Attendance.Of(members, answers, chair, verifiers, meeting.Attendance);
            meeting.Attend(attendance, StockholmTime.Today(clock));
            if (attendance.Revision != seen + 1 || !members.Select(member => member.Id).ToHashSet().SetEquals(answers.Select(answer => answer.MemberId)))
                throw new LostRaceException(Race.Instance);
            var there = attendance.People.Where(one => one.Presence != Presence.Absent).Select(one => one.MemberId).ToHashSet();
            foreach (var member in members.Where(member => there.Contains(member.Id))) member.Attend();
            var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => StillHolds(meetingId, seen, ct)), ct);
    }

    // The meeting was changed in something else: an outcome was entered, or it was closed.
    private async Task<bool> StillHolds(MeetingId meetingId, int seen, CancellationToken ct) =>
        await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, ct) is { } meeting && (meeting.Attendance?.Revision ?? 0) == seen;
}
