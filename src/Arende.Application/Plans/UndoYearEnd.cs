using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>Takes back a plan's year-end while its case is a draft: what was proposed before it stands again, and the draft names no ends.</summary>
public sealed class UndoYearEnd(ArendeDb db, YearEndSection section, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="boardId">The plan's board.</param>
    /// <param name="year">The plan.</param>
    /// <param name="caseId">The annual case.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">No year-end of the plan is bound to it, or it is no draft any more.</exception>
    public Task Run(Viewer viewer, BodyId boardId, int year, CaseId caseId, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<UndoYearEnd>(viewer, key, new JsonObject { ["case"] = caseId.ToString(), ["body"] = boardId.ToString(), ["year"] = year });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.PlaceAssignment);
            // Before the case is read: who hands it in meanwhile makes this try lose.
            var head = await journal.Head(db, JournalSubject.Of(caseId), ct);
            var c = await VisibleTo.Cases(db, viewer).SingleOrDefaultAsync(one => one.Id == caseId, ct) ?? throw new BrokenRuleException(Rule.ChosenCaseIsGone);
            var before = (await BoundYearEnd.Before(db, boardId, year, caseId, ct)).ToDictionary(one => one.Id);
            BrokenRuleException.When(before.Count == 0 || c.State is CaseState.Decided or CaseState.Closed, Rule.NothingIsProposed);
            c.MustBeDraft();
            var ids = before.Keys.ToList();
            // What was decided elsewhere meanwhile, or is another case's by now, isn't this year-end's any more.
            foreach (var assignment in await db.Assignments.DecidedIn(caseId).Where(a => ids.Contains(a.Id) && a.EndedAs == null).ToListAsync(ct))
            {
                var stood = before[assignment.Id];
                // What is secret in a draft isn't shown on assignments that more may read.
                assignment.GiveBack(c.Access == AccessLevel.Secret && assignment.CaseId != caseId ? stood with { Proposed = null, PlanYear = null, Turn = null } : stood);
            }
            await BoundYearEnd.Forget(db, boardId, year, caseId, ct);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            await section.Write(c, year, [], viewer.PersonId, draft.Now, ct);
            draft.Tell(HistoryKind.YearEndUndone, new JsonObject { ["year"] = year });
            draft.Completes(asked);
            await journal.Write(db, draft, head, ct);
        }), ct);
    }
}
