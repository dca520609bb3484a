using Arende.Application.Meetings;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Support;

/// <summary>What a meeting does, in one step each.</summary>
internal static class MeetingWalk
{
    /// <summary>Enters an outcome, and closes the meeting when no other item lacks its own: then it takes effect.</summary>
    public static async Task RecordAndClose(
        this TestApplication app, MeetingId meeting, CaseId id, Outcome outcome, string? reason = null, IReadOnlyList<string>? changed = null,
        IReadOnlyList<ClauseAnswer>? answers = null, Viewer? clerk = null)
    {
        var ct = CancellationToken.None;
        var by = clerk ?? app.As(Role.Clerk);
        await app.Do<RecordOutcome>(record => record.RunAsSeen(by, meeting, id, new GivenOutcome(outcome, reason, changed ?? []) { Answers = answers ?? [] }, default, ct));
        if (await app.Read(db => db.AgendaItems.AnyAsync(i => i.MeetingId == meeting && i.Outcome == null && i.Entered == null, ct))) return;
        await app.Do<CloseMeeting>(close => close.Run(by, meeting, null, ct));
    }

    /// <summary>A meeting of one case that has been, as it stands in the database: the case's own way isn't gone.</summary>
    public static Meeting Decided(this Meeting meeting, CaseId id, int paragraph, Outcome outcome, IReadOnlyList<Clause> clauses, string? reason = null)
    {
        meeting.Add(id, meeting.Date.AddDays(-1));
        meeting.Enter(id, new EnteredOutcome(outcome, reason, clauses, default, default), meeting.Date);
        meeting.Close([paragraph], meeting.Date);
        return meeting;
    }
}
