using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Says which decision is behind a deadline of which only a sentence is known ("beslutad i månadsrapport per oktober").</summary>
public sealed class NameDeadlineDecision(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who places it.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="by">Where it was decided; its § must be known.</param>
    /// <param name="alike">The others of the same report with the same sentence too.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else changed it meanwhile.</exception>
    public Task Run(Viewer viewer, AssignmentId id, DecisionPoint by, bool alike, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<NameDeadlineDecision>(viewer, key, new JsonObject
        {
            ["assignment"] = id.ToString(), ["by"] = string.Create(CultureInfo.InvariantCulture, $"{by.Body} {by.On:O} {by.Paragraph} {by.Clause}"), ["alike"] = alike,
        });
        return operations.Once(asked, async () =>
        {
            var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            by.MustBePossible(StockholmTime.DateAt(draft.Now));
            BrokenRuleException.When(by.Paragraph is null, Rule.ParagraphIsMissing);
            var caseId = await DecisionsHere.CaseOf(db, by, ct);
            var others = alike ? Same(await Alike(db, viewer, assignment).ToListAsync(ct), assignment.WithoutDecision?.Source, viewer).Where(other => other.HoldsAfter(by)).ToList() : [];
            await db.Entry(assignment).Collection(a => a.Changes).LoadAsync(ct);
            foreach (var one in others.Prepend(assignment))
            {
                one.NameDecision(by, caseId, draft.Now);
                db.EnterChanges(one);
            }
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }

    /// <summary>How many others would be named with it.</summary>
    public static async Task<int> CountAlike(ArendeDb db, Viewer viewer, Assignment assignment, CancellationToken ct) =>
        Same(await Alike(db, viewer, assignment).AsNoTracking().ToListAsync(ct), assignment.WithoutDecision?.Source, viewer).Count();

    private static IQueryable<Assignment> Alike(ArendeDb db, Viewer viewer, Assignment assignment) => (assignment.AccountedIn ?? assignment.CaseId) is { } report
        ? VisibleTo.Assignments(db, viewer).Include(a => a.Changes).OfCase(report).Where(a => a.Id != assignment.Id)
        : db.Assignments.Where(_ => false);

    private static IEnumerable<Assignment> Same(IEnumerable<Assignment> others, string? source, Viewer viewer) =>
        others.Where(other => other.WithoutDecision is { } told && told.Source == source && viewer.May(Right.PlaceAssignment, Whose.Of(other)));
}
