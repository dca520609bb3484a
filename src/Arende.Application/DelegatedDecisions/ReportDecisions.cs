using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.DelegatedDecisions;

/// <summary>
/// Puts decisions by delegation on a board meeting's agenda, as one item with a list (KL 6:40, 7:8). What a delegate decided gets its notice, and so its appeal
/// period, with the minutes of that meeting (KL 13:5); what a committee decided has its own already.
/// </summary>
public sealed class ReportDecisions(ArendeDb db, ReportedDecisions reported, JournalWriter journal, IOptions<ArendeOptions> options, TimeProvider clock)
{
    /// <param name="viewer">A clerk.</param>
    /// <param name="meetingId">A meeting of the board.</param>
    /// <param name="cases">What delegates decided.</param>
    /// <param name="items">What committees decided, by their agenda items.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were put in the list; what stands in it already is left as it is, so that the form sent twice adds nothing.</returns>
    /// <exception cref="BrokenRuleException">One of them isn't the viewer's to report, or is reported already, or the meeting's day has passed.</exception>
    public Task<int> Run(Viewer viewer, MeetingId meetingId, IReadOnlyList<CaseId> cases, IReadOnlyList<Guid> items, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        viewer.MustHave(Right.WriteAgenda);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        var board = db.Bodies[meeting.BodyId];
        if (board.Function != BodyFunction.Board) throw new NotFoundException("meeting");
        var open = await reported.ToReport(viewer, board, meeting.Date, ct);
        var here = meeting.Standing.Select(one => one.Id).ToHashSet();
        var onIt = meeting.Agenda.Select(item => item.CaseId).ToHashSet();
        var added = cases.Distinct().Where(id => !onIt.Contains(id)).ToList();
        var decided = await db.AgendaItems.Where(item => items.Contains(item.Id)).ToListAsync(ct);
        decided.RemoveAll(item => item.ReportedUnder is { } under && here.Contains(under));
        if (added.Count + decided.Count == 0) return 0;
        BrokenRuleException.When(added.Exists(id => !open.Any(one => one.CaseId == id && !one.IsOfCommittee)) || decided.Exists(item => open.All(one => one.ItemId != item.Id)), Rule.DecisionIsReported);
        var list = meeting.Standing.FirstOrDefault(one => one is { Kind: StandingItemKind.ReportedDecisions, IsNoted: false }) ?? meeting.AddReport();
        var now = clock.GetUtcNow();
        var (today, isPastStop) = (StockholmTime.DateAt(now), options.Value.AgendaOf(board).IsLate(meeting.Date, now));
        foreach (var id in added)
        {
            var item = meeting.Report(list.Id, id, today, isPastStop);
            db.AgendaItems.Add(item);
            await Tell(viewer, id, HistoryKind.AddedToAgenda, board, meeting, item, ct);
        }
        foreach (var item in decided) meeting.ReportDecided(list.Id, item, today);
        await db.SaveOrThrowConflict(ct);
        await transaction.CommitAsync(ct);
        return added.Count + decided.Count;
    }, () => Task.FromResult(true));

    private Task Tell(Viewer viewer, CaseId id, HistoryKind kind, Body board, Meeting meeting, AgendaItem item, CancellationToken ct)
    {
        var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        var told = MeetingTold.Of(board, meeting, item);
        if (item.IsLate) told["late"] = true;
        draft.Tell(kind, told);
        return journal.Write(db, draft, ct);
    }
}
