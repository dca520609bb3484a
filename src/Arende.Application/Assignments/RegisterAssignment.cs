using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Assignments;

/// <summary>Enters an assignment in the register by hand: one that was decided elsewhere, or before this register began.</summary>
public sealed class RegisterAssignment(ArendeDb db, TimeProvider clock)
{
    /// <param name="viewer">A controller, or a manager for the own unit.</param>
    /// <param name="id">The form's own: sent twice, it enters one. A form that was used before, for another one, gets a new one.</param>
    /// <param name="title">What is to be done.</param>
    /// <param name="kind">Uppdrag, nämndinitiativ or unknown.</param>
    /// <param name="unit">Its unit; null for none yet.</param>
    /// <param name="owner">Its owner; null for none yet.</param>
    /// <param name="deadline">The deadline as it was decided ("kvartal 3 2025"); empty when it is not known.</param>
    /// <param name="source">The decision behind the deadline, as a sentence; may be empty.</param>
    /// <param name="planYear">The plan that it belongs to.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AssignmentId> Run(
        Viewer viewer, AssignmentId id, string title, AssignmentKind kind, UnitId? unit, PersonId? owner, string? deadline, string? source, int? planYear, CancellationToken ct)
    {
        viewer.MustHave(Right.PlaceAssignment, Whose.Of(viewer.UnitId));
        await db.MustBeGivable(viewer, unit, owner, ct);
        // A row of an imported table may be longer, and is kept as it was written.
        TextLimits.Check(title, TextLimits.Title, Rule.TitleIsTooLong);
        TextLimits.Check(source, TextLimits.Title, Rule.TextIsTooLong);
        try
        {
            return await Enter(id);
        }
        catch (LostRaceException)
        {
            db.ChangeTracker.Clear();
            var stored = await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.CaseId == null, ct);
            return stored is not null && Said(stored) == Said(Make(id, title, kind, unit, owner, deadline, source, planYear)) ? id : await Enter(AssignmentId.New());
        }

        async Task<AssignmentId> Enter(AssignmentId itsId)
        {
            var assignment = Make(itsId, title, kind, unit, owner, deadline, source, planYear);
            db.Assignments.Add(assignment);
            await db.SaveOrLose(viewer.PersonId, clock.GetUtcNow(), ct);
            return assignment.Id;
        }
    }

    private static (string, AssignmentKind, UnitId?, PersonId?, DecidedDeadline?, int?) Said(Assignment of) =>
        (of.Title, of.Kind, of.UnitId, of.OwnerId, of.Original, of.PlanYear);

    private static Assignment Make(
        AssignmentId id, string title, AssignmentKind kind, UnitId? unit, PersonId? owner, string? deadline, string? source, int? planYear)
    {
        var assignment = new Assignment(title, kind, AssignmentStatus.OnPlan, caseId: null, unit, AccessLevel.Open, id);
        assignment.Give(unit, owner);
        if (!string.IsNullOrWhiteSpace(deadline)) assignment.StandsAt(Read(deadline.Trim(), source), isOriginal: true);
        if (planYear is { } year) assignment.BelongsTo(year);
        return assignment;
    }

    private static DecidedDeadline Read(string deadline, string? source) =>
        new(Deadline.Read(deadline) ?? throw new BrokenRuleException(Rule.DeadlineCannotBeRead, Excerpt.Of(deadline, TextLimits.Name)),
            string.IsNullOrWhiteSpace(source) ? null : source.Trim(), DecidedBy: null);
}
