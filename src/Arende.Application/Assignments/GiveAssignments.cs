using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Gives many assignments to somebody at once: all of them, or none. One without a unit gets its owner's; the others keep theirs, and their deputies.</summary>
public sealed class GiveAssignments(ArendeDb db, HandOverReports reports, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public const int Most = 200;

    /// <param name="viewer">A controller, or the manager of the unit of each, who gives within the unit.</param>
    /// <param name="ids">The assignments.</param>
    /// <param name="owner">Whose they are from now on.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">One of them isn't there for this viewer, or isn't theirs to give.</exception>
    /// <exception cref="LostRaceException">Somebody else changed one of them meanwhile.</exception>
    public Task Run(Viewer viewer, IReadOnlyList<AssignmentId> ids, PersonId? owner, CancellationToken ct, FormKey key = default)
    {
        var operation = Operation.Of<GiveAssignments>(viewer, key, new JsonObject { ["assignments"] = new JsonArray([.. ids.Select(id => (JsonNode)id.ToString())]), ["owner"] = owner?.ToString() });
        return operations.Once(operation, async () =>
        {
            var asked = ids.Distinct().Take(Most + 1).ToList();
            var chosen = await VisibleTo.Assignments(db, viewer).Where(a => asked.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(ct);
            if (!viewer.MayRegisterAssignment()) viewer.MustHave(Right.PlaceAssignment);
            BrokenRuleException.When(chosen.Count < asked.Count || chosen.Exists(assignment => !viewer.May(Right.PlaceAssignment, Whose.Of(assignment))), Rule.ChosenAssignmentIsGone);
            BrokenRuleException.When(ids.Count is 0 or > Most, Rule.AssignmentsAreTooMany, $"{Most}");
            BrokenRuleException.When(owner is null, Rule.PersonIsUnknown);
            var unit = await db.People.Where(p => p.Id == owner).Select(p => (UnitId?)p.UnitId).SingleOrDefaultAsync(ct);
            var draft = new JournalDraft(JournalSubject.Of(chosen[0].Id), clock.GetUtcNow(), viewer.PersonId);
            foreach (var assignment in chosen.Where(assignment => assignment.OwnerId != owner))
            {
                await db.MustBeGivable(viewer, assignment.UnitId ?? unit, owner, ct);
                foreach (var one in await reports.To(assignment.Id, owner, ct)) draft.Publish(one);
                assignment.Give(assignment.UnitId ?? unit, owner);
            }
            draft.Completes(operation);
            await journal.Write(db, draft, ct);
        }, ct);
    }
}
