using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>The meeting has taken up an item without a case: it is noted, and with it all that is reported under it. Taken back until the meeting is closed.</summary>
public sealed class NoteStandingItem(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="id">The item.</param>
    /// <param name="isNoted">False takes it back.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, MeetingId meetingId, Guid id, bool isNoted, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.RecordOutcome);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        if (meeting.StandingItem(id).IsNoted == isNoted) return;
        if (isNoted) await Note(db, meeting, id, viewer.PersonId, clock, ct);
        else TakeBack(meeting, id, StockholmTime.Today(clock));
        await journal.Write(db, new JournalDraft(JournalSubject.Of(meetingId), clock.GetUtcNow(), viewer.PersonId), ct);
    }, () => Task.FromResult(true));

    /// <exception cref="BrokenRuleException">One of its list can't be noted, or there is no quorum: then nothing of it is.</exception>
    internal static async Task Note(ArendeDb db, Meeting meeting, Guid id, PersonId by, TimeProvider clock, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        List<AgendaItem> left = [.. meeting.ReportedUnder(id).Where(item => !item.HasOutcome)];
        var proposals = await Proposal.Of(db, meeting.Function, left.ConvertAll(item => item.CaseId), ct);
        try
        {
            foreach (var item in left)
                meeting.Enter(item.CaseId, EnteredClauses.Of(meeting.Function, new GivenOutcome(Outcome.Note, null, []), proposals[item.CaseId].Clauses, by, clock.GetUtcNow()), today);
            meeting.Note(id, today);
        }
        catch (BrokenRuleException)
        {
            foreach (var item in left.Where(item => item.Entered is not null)) meeting.Clear(item.CaseId, today);
            throw;
        }
    }

    private static void TakeBack(Meeting meeting, Guid id, DateOnly today)
    {
        meeting.TakeBackNote(id);
        foreach (var item in meeting.ReportedUnder(id).Where(item => item.Entered is not null)) meeting.Clear(item.CaseId, today);
    }
}
