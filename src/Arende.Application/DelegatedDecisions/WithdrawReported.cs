using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.DelegatedDecisions;

/// <summary>Takes a decision out of the list of an item, or the whole item off the agenda: what stood there waits to be reported again.</summary>
public sealed class WithdrawReported(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="standing">The item with the list.</param>
    /// <param name="only">An agenda item of the list; null for all of them.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">It has been noted, or the meeting is over.</exception>
    public Task Run(Viewer viewer, MeetingId meetingId, Guid standing, Guid? only, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.WriteAgenda);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        // The same click again: it is off already.
        if (meeting.Standing.All(one => one.Id != standing)) return;
        BrokenRuleException.When(meeting.StandingItem(standing).IsNoted, Rule.AgendaItemHasOutcome);
        var list = await db.AgendaItems.Where(item => item.ReportedUnder == standing).ToListAsync(ct);
        foreach (var item in list.Where(item => only is null || item.Id == only))
        {
            if (item.MeetingId != meetingId)
            {
                meeting.TakeBackDecided(standing, item);
                continue;
            }
            var draft = new JournalDraft(JournalSubject.Of(item.CaseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.WithdrawnFromAgenda, MeetingTold.Of(db.Bodies[meeting.BodyId], meeting, item));
            db.AgendaItems.Remove(meeting.Withdraw(item.CaseId));
            await journal.Write(db, draft, ct);
        }
        if (only is null || list.TrueForAll(item => item.Id == only)) meeting.WithdrawStanding(standing);
        await db.SaveOrThrowConflict(ct);
        await transaction.CommitAsync(ct);
    }, () => Task.FromResult(true));

    /// <summary>The meeting is not held: what committees decided waits to be reported to another.</summary>
    internal static async Task Release(ArendeDb db, IReadOnlyCollection<Guid> standing, CancellationToken ct)
    {
        if (standing.Count == 0) return;
        foreach (var item in await db.AgendaItems.Where(item => item.ReportedUnder != null && standing.Contains(item.ReportedUnder.Value)).ToListAsync(ct)) item.TakeBackReport();
    }
}
