using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>
/// Says which unit an assignment belongs to, who owns it and who is their deputy. Nobody is a value too: then it is the controller's to settle. The
/// status reports that it still lacks go with it.
/// </summary>
public sealed class GiveAssignment(ArendeDb db, HandOverReports reports, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller, or the manager of the assignment's unit, who gives within the unit.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="unit">Its unit; null for none.</param>
    /// <param name="owner">Its owner; null for none.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <param name="deputy">Who reports and reads it beside its owner; null for nobody.</param>
    /// <exception cref="LostRaceException">Somebody else changed it meanwhile.</exception>
    public Task Run(Viewer viewer, AssignmentId id, UnitId? unit, PersonId? owner, long expectedVersion, CancellationToken ct, FormKey key = default, PersonId? deputy = null)
    {
        var asked = Operation.Of<GiveAssignment>(viewer, key, new JsonObject { ["assignment"] = id.ToString(), ["unit"] = unit?.ToString(), ["owner"] = owner?.ToString(), ["deputy"] = deputy?.ToString() });
        return operations.Once(asked, async () =>
        {
            var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
            await db.MustBeGivable(viewer, unit, owner, ct);
            await db.MustBeGivable(viewer, unit, deputy, ct);
            var moved = owner == assignment.OwnerId ? [] : await reports.To(id, owner, ct);
            assignment.Give(unit, owner, deputy);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            foreach (var one in moved) draft.Publish(one);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }
}
