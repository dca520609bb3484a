using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Application.Meetings;

/// <summary>Puts cases that wait for a body on the agenda of one of its meetings, last but for what closes it. Their § comes with the minutes.</summary>
public sealed class AddToAgenda(ArendeDb db, DefinitionCatalogue definitions, JournalWriter journal, IOptions<ArendeOptions> options, TimeProvider clock)
{
    public Task Run(Viewer viewer, MeetingId meetingId, CaseId caseId, CancellationToken ct) => Add(viewer, meetingId, [caseId], isAgain: false, ct);

    /// <summary>All of them in one commit, or none. Those that stand on the agenda already are left as they are, so that the form sent twice adds nothing.</summary>
    /// <returns>How many were added.</returns>
    public Task<int> RunAll(Viewer viewer, MeetingId meetingId, IReadOnlyList<CaseId> cases, CancellationToken ct) => Add(viewer, meetingId, cases, isAgain: true, ct);

    private Task<int> Add(Viewer viewer, MeetingId meetingId, IReadOnlyList<CaseId> cases, bool isAgain, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.WriteAgenda);
            var meeting = await db.Meetings.Include(m => m.Agenda).SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
            var onIt = meeting.Agenda.Select(item => item.CaseId).ToHashSet();
            BrokenRuleException.When(!isAgain && cases.Any(onIt.Contains), Rule.CaseIsOnAgendaAlready);
            var added = cases.Distinct().Where(id => !onIt.Contains(id)).ToList();
            if (added.Count == 0) return 0;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var id in added) await Add(viewer, meeting, id, ct);
            await transaction.CommitAsync(ct);
            return added.Count;
            // Somebody changed the meeting, or put the case on another agenda, at the same moment: the rules say of the second try what is in the way.
        }, () => Task.FromResult(true));

    private async Task Add(Viewer viewer, Meeting meeting, CaseId caseId, CancellationToken ct)
    {
        var c = await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(one => one.Id == caseId, ct) ?? throw new BrokenRuleException(Rule.ChosenCaseIsGone);
        var body = db.Bodies[meeting.BodyId];
        BrokenRuleException.When(!body.TakesCasesOf(c.BoardId), Rule.CaseIsOfAnotherBoard, db.Bodies[c.BoardId].SwedishName);
        BrokenRuleException.When(!await CasesForMeeting.Waiting(db, definitions, viewer, body).AnyAsync(w => w.Id == caseId, ct), Rule.CaseIsNotReadyForMeeting);
        var (now, rules) = (clock.GetUtcNow(), options.Value.AgendaOf(body));
        var item = meeting.Add(caseId, StockholmTime.DateAt(now), rules.IsLate(meeting.Date, now));
        db.AgendaItems.Add(item);
        meeting.MoveClosingLast(rules);
        var draft = new JournalDraft(JournalSubject.Of(c.Id), now, viewer.PersonId);
        var told = MeetingTold.Of(body, meeting, item);
        if (item.IsLate) told["late"] = true;
        draft.Tell(HistoryKind.AddedToAgenda, told);
        await journal.Write(db, draft, ct);
    }
}
