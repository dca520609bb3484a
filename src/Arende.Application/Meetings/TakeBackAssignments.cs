using Arende.Application.Access;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>What was taken back with an outcome.</summary>
/// <param name="Restored">Assignments that stand as before it.</param>
/// <param name="Gone">How many that it had made are gone.</param>
public sealed record TakenBack(IReadOnlyList<Assignment> Restored, int Gone);

/// <summary>
/// Takes back what an outcome did to assignments, before it is corrected: those that it made are gone, unless what it should have been gives them too,
/// and the others stand as they did. Their histories tell it. In the caller's transaction, and saved with what comes instead.
/// </summary>
public sealed class TakeBackAssignments(ArendeDb db)
{
    private const int MostTitles = 3;

    /// <param name="viewer">Who corrects: only titles that they may read are named.</param>
    /// <param name="item">With what the outcome should have been.</param>
    /// <param name="was">What it was.</param>
    /// <param name="effect">What that one did.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Those that stand as before, not saved yet, and how many are gone.</returns>
    /// <exception cref="BrokenRuleException">Somebody has acted on one of them.</exception>
    public async Task<TakenBack> Run(Viewer viewer, AgendaItem item, WrittenOutcome was, OutcomeEffect effect, CancellationToken ct)
    {
        if (effect.Assignments is not { Count: > 0 } changed) return new([], 0);
        var ids = changed.Select(one => one.Id).ToList();
        var assignments = await db.Assignments.Include(a => a.Changes).AsSplitQuery().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        await MustBeUntouched(viewer, changed, assignments, ct);
        foreach (var one in changed.Where(one => one.Before is not null)) assignments[one.Id].TakeBack(one.Before!, item.CaseId);
        var made = changed.Where(one => one.Before is null).Select(one => assignments[one.Id]).ToList();
        var gone = made.Where(assignment => !IsGivenStill(assignment, item, was)).ToList();
        db.Assignments.RemoveRange(gone);
        var asked = gone.Select(assignment => (AssignmentId?)assignment.Id).ToList();
        db.RemoveRange(await db.Notifications.Where(n => asked.Contains(n.AssignmentId)).ToListAsync(ct));
        return new([.. changed.Where(one => one.Before is not null).Select(one => assignments[one.Id])], gone.Count);
    }

    // Somebody has changed it, or it is overdue or in a reporting period already: what never was can be neither.
    private async Task MustBeUntouched(Viewer viewer, IReadOnlyList<ChangedAssignment> changed, Dictionary<AssignmentId, Assignment> assignments, CancellationToken ct)
    {
        var made = changed.Where(one => one.Before is null).Select(one => one.Id).ToList();
        var reported = made.Count == 0 ? [] : await db.StatusReports.Where(r => made.Contains(r.AssignmentId)).Select(r => r.AssignmentId).ToListAsync(ct);
        var touched = changed.Where(one => !assignments.TryGetValue(one.Id, out var assignment) || assignment.Version != one.Version
            || (one.Before is null && (assignment.OverdueSince is not null || reported.Contains(one.Id)))).Select(one => one.Id).ToList();
        if (touched.Count == 0) return;
        var titles = await VisibleTo.Assignments(db, viewer).Where(a => touched.Contains(a.Id)).OrderBy(a => a.Title).Select(a => a.Title).Take(MostTitles).ToListAsync(ct);
        var others = touched.Count - titles.Count;
        throw new BrokenRuleException(Rule.AssignmentsHaveMovedOn, string.Join(", ", others == 0 ? titles : [.. titles, $"+{others}"]));
    }

    private static bool IsGivenStill(Assignment assignment, AgendaItem item, WrittenOutcome was) =>
        assignment.DecidedPlace is { } place && place < item.Clauses.Count && place < was.Clauses.Count
        && ClauseList.TakesEffect(item.Clauses[place], item.Outcome!.Value, item.Clauses)
        && item.Clauses[place].Type == ClauseType.Assignment
        && item.Clauses[place].Text == was.Clauses[place].Text && item.Clauses[place].Order == was.Clauses[place].Order;
}
