using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>Enters an assignment in the register by hand: one that was decided elsewhere, or before this register began.</summary>
public sealed class RegisterAssignment(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller, or a manager for the own unit.</param>
    /// <param name="title">What is to be done.</param>
    /// <param name="kind">Uppdrag, nämndinitiativ or unknown.</param>
    /// <param name="unit">Its unit; null for none yet.</param>
    /// <param name="owner">Its owner; null for none yet.</param>
    /// <param name="deadline">The deadline as it was decided ("kvartal 3 2025"); empty when it is not known.</param>
    /// <param name="source">The decision behind the deadline, as a sentence; may be empty.</param>
    /// <param name="planYear">The plan that it belongs to.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    public Task<AssignmentId> Run(
        Viewer viewer, string title, AssignmentKind kind, UnitId? unit, PersonId? owner, string? deadline, string? source, int? planYear, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<RegisterAssignment>(viewer, key, new JsonObject
        {
            ["title"] = title.Trim(), ["kind"] = kind.ToString(), ["unit"] = unit?.ToString(), ["owner"] = owner?.ToString(),
            ["deadline"] = deadline?.Trim(), ["source"] = source?.Trim(), ["planYear"] = planYear,
        });
        return operations.Once(asked, async () =>
        {
            viewer.MustHave(Right.PlaceAssignment, Whose.Of(viewer.UnitId));
            await db.MustBeGivable(viewer, unit, owner, ct);
            // A row of an imported table may be longer, and is kept as it was written.
            TextLimits.Check(title, TextLimits.Title, Rule.TitleIsTooLong);
            TextLimits.Check(source, TextLimits.Title, Rule.TextIsTooLong);
            var assignment = new Assignment(title, kind, AssignmentStatus.OnPlan, caseId: null, unit, AccessLevel.Open);
            assignment.Give(unit, owner);
            if (!string.IsNullOrWhiteSpace(deadline)) assignment.SetDecidedDeadline(Read(deadline.Trim(), source), isOriginal: true);
            if (planYear is { } year) assignment.SetPlanYear(year);
            db.Assignments.Add(assignment);
            var draft = new JournalDraft(JournalSubject.Of(assignment.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Completes(asked, assignment.Id.ToString());
            await journal.Write(db, draft, ct);
            return assignment.Id;
        }, ct);
    }

    private static DecidedDeadline Read(string deadline, string? source) =>
        new(Deadline.Read(deadline) ?? throw new BrokenRuleException(Rule.DeadlineCannotBeRead, Excerpt.Of(deadline, TextLimits.Name)),
            string.IsNullOrWhiteSpace(source) ? null : source.Trim(), DecidedBy: null);
}
