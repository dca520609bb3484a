using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What is said of somebody at an item.</summary>
/// <param name="Turn">Comes, leaves, is disqualified, takes no part or is in the chair.</param>
/// <param name="MemberId">Who.</param>
/// <param name="EntersInstead">The substitute who takes their place; null for the first in order of entry.</param>
/// <param name="For">The member for whom a substitute who comes serves.</param>
/// <param name="LeavesPlaceEmpty">Nobody takes the place.</param>
public sealed record GivenChange(AttendanceTurn Turn, MemberId MemberId, MemberId? EntersInstead = null, MemberId? For = null, bool LeavesPlaceEmpty = false);

/// <summary>Enters that somebody comes, leaves, is disqualified, takes no part or is in the chair at an item; it holds for later items as it does by its kind.</summary>
public sealed class ChangeAttendance(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="caseId">A case on its agenda.</param>
    /// <param name="given">What happens.</param>
    /// <param name="seen">The attendance's revision that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">It can't be so, or the minutes are verified.</exception>
    /// <exception cref="LostRaceException">Somebody else has changed the attendance since.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, GivenChange given, int seen, CancellationToken ct, FormKey key = default) =>
        Change(viewer, meetingId, caseId, seen, new JsonObject
        {
            ["turn"] = given.Turn.ToString(), ["member"] = given.MemberId.ToString(), ["instead"] = given.EntersInstead?.ToString(), ["for"] = given.For?.ToString(), ["empty"] = given.LeavesPlaceEmpty,
        }, async (meeting, today) =>
        {
            meeting.ChangeAttendance(new AttendanceChange(OrderedGuid.New(), given.Turn, caseId, given.MemberId, given.EntersInstead, given.For), !given.LeavesPlaceEmpty, today);
            if (given.Turn == AttendanceTurn.Comes && await db.Members.SingleOrDefaultAsync(m => m.Id == given.MemberId, ct) is { } member) member.Attend();
        }, key, ct);

    /// <summary>It was entered wrong.</summary>
    public Task TakeBack(Viewer viewer, MeetingId meetingId, CaseId caseId, Guid change, int seen, CancellationToken ct, FormKey key = default) =>
        Change(viewer, meetingId, caseId, seen, new JsonObject { ["back"] = change.ToString() }, (meeting, today) =>
        {
            meeting.TakeBackChange(change, today);
            return Task.CompletedTask;
        }, key, ct);

    /// <summary>Jäv that was said of the case at a meeting that didn't deal with it: the case is open to the member again.</summary>
    public Task TakeBackEarlier(Viewer viewer, MeetingId meetingId, CaseId caseId, MemberId member, int seen, CancellationToken ct, FormKey key = default) =>
        Change(viewer, meetingId, caseId, seen, new JsonObject { ["earlier"] = member.ToString() }, async (meeting, today) =>
        {
            meeting.MayAttend(today);
            db.Disqualifications.RemoveRange((await db.EarlierDisqualifications(meetingId, meeting.Attendance, caseId, ct)).Where(row => row.MemberId == member));
        }, key, ct);

    private Task Change(Viewer viewer, MeetingId meetingId, CaseId caseId, int seen, JsonObject arguments, Func<Meeting, DateOnly, Task> change, FormKey key, CancellationToken ct)
    {
        arguments["meeting"] = meetingId.ToString();
        arguments["case"] = caseId.ToString();
        var asked = Operation.Of<ChangeAttendance>(viewer, key, arguments);
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.RecordOutcome);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            await db.Find(viewer, caseId, ct);
            if (meeting.Agenda.All(item => item.CaseId != caseId)) throw new NotFoundException("agenda item");
            if ((meeting.Attendance?.Revision ?? 0) != seen) throw new LostRaceException(Race.Instance);
            var disqualified = Disqualifications.Of(meeting.Attendance);
            await change(meeting, StockholmTime.Today(clock));
            await db.KeepDisqualifications(meeting, disqualified, ct);
            var draft = new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => StillHolds(meetingId, seen, ct)), ct);
    }

    // The meeting was changed in something else.
    private async Task<bool> StillHolds(MeetingId meetingId, int seen, CancellationToken ct) =>
        await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, ct) is { } meeting && (meeting.Attendance?.Revision ?? 0) == seen;
}
