using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Plans;

/// <summary>Takes back what a case proposes for a plan's assignments, until it is decided: they stand as they did.</summary>
public sealed class UndoYearEnd(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="boardId">The plan's board.</param>
    /// <param name="year">The plan.</param>
    /// <param name="caseId">The annual case.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">It proposes nothing, or has been decided.</exception>
    public Task Run(Viewer viewer, BodyId boardId, int year, CaseId caseId, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<UndoYearEnd>(viewer, key, new JsonObject { ["case"] = caseId.ToString(), ["body"] = boardId.ToString(), ["year"] = year });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.PlaceAssignment);
            var c = await VisibleTo.Cases(db, viewer).SingleOrDefaultAsync(one => one.Id == caseId, ct) ?? throw new NotFoundException("case");
            var proposed = await YearEndLines.Open(db, viewer, boardId, year).DecidedIn(caseId).ToListAsync(ct);
            var theirs = proposed.Where(assignment => assignment.HasProposal || assignment.AccountedIn == caseId).ToList();
            BrokenRuleException.When(theirs.Count == 0 || c.State is CaseState.Decided or CaseState.Closed, Rule.NothingIsProposed);
            foreach (var assignment in theirs)
            {
                if (assignment.AccountedIn == caseId) assignment.AccountedNoMore();
                else assignment.DropProposal();
            }
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }
}
