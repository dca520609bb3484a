using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.People;

namespace Arende.Application.Assignments;

/// <summary>Corrects what was written wrong, or was left out, of an assignment. Its history tells what it was.</summary>
public sealed class CorrectAssignment(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who places it.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="typed">As it should be. Its unit, owner, deputy, source and plan are left as they are.</param>
    /// <param name="expectedVersion">The version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else changed it meanwhile.</exception>
    public Task Run(Viewer viewer, AssignmentId id, TypedAssignment typed, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        var about = typed.ToJson();
        about["assignment"] = id.ToString();
        var asked = Operation.Of<CorrectAssignment>(viewer, key, about);
        return operations.Once(asked, async () =>
        {
            var assignment = await db.FindToPlace(viewer, id, expectedVersion, ct);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            // A row of an imported table may be longer than what can be typed, and stays as it is.
            (typed with { Title = typed.Title == assignment.Title ? "" : typed.Title }).Check(StockholmTime.DateAt(draft.Now));
            assignment.Correct(typed.Title, typed.Goal, typed.GivenBy, typed.ReadDeadline());
            if (typed.Kind != assignment.Kind) assignment.ChangeKind(typed.Kind);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, ct);
    }
}
