using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Contracts;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Meetings;

/// <summary>
/// What a body's decision does to assignments, by what was said of the clauses that it decides itself and says yes to: one that gives an assignment
/// makes it; one that transfers the case's assignments, or adopts their deadlines, makes the proposed deadlines current, but for those that the meeting
/// did not approve; and one that is reported as done is adopted as its final account. A board's decision without such a clause lets the proposals fall. A send-back changes nothing.
/// </summary>
public sealed class AssignmentEffects(ArendeDb db)
{
    /// <summary>
    /// The assignments' events and facts go with the step that the case takes. Of an outcome that is replaced (<see cref="TakeBackAssignments"/>) come the
    /// assignments that stand as before it, not saved yet.
    /// </summary>
    /// <returns>The assignments that it changed, and how they stood before.</returns>
    public async Task<IReadOnlyList<ChangedAssignment>> Apply(TransitionDraft draft, Meeting meeting, AgendaItem item, IReadOnlyList<Assignment> takenBack, CancellationToken ct)
    {
        var (caseId, outcome, clauses) = (item.CaseId, item.Outcome!.Value, item.Clauses);
        var own = clauses.Where(clause => ClauseList.TakesEffect(clause, outcome, clauses)).ToList();
        var deadlines = new DeadlineDecision(meeting.Function, outcome, clauses);
        var effective = deadlines.Effective;
        var decision = new Decision(item.Id, new DecisionPoint(meeting.BodyId, meeting.Date, item.Paragraph));
        var made = await Make(draft, caseId, decision, clauses, own, ct);
        // A committee that decides nothing of the case's deadlines leaves them, and the report, to its board.
        if (meeting.Function == BodyFunction.Committee && effective.Count == 0) return made;
        var planYear = effective.PlanYear();
        var found = await db.Assignments.Include(a => a.Changes).AsSplitQuery().OfCase(caseId)
            .Where(a => a.DecidedItemId != item.Id)
            .WhereAny(a => a.IsProposed || planYear != null || (a.Status == AssignmentStatus.Done && a.EndedAs == null), AssignmentsInTime.HasProposal).ToListAsync(ct);
        var before = found.Union(takenBack).ToDictionary(assignment => assignment, assignment => assignment.Position());
        // Whatever was said of their deadlines: what a decided report accounts for is followed up from now on.
        var proposed = before.Keys.Where(assignment => assignment.IsProposed).ToList();
        foreach (var assignment in proposed) assignment.Register(decision.At(draft.Now));
        // What a later draft that accounts for it proposes waits for that draft's own decision.
        var concerned = before.Keys.Where(assignment => (assignment.AccountedIn ?? assignment.CaseId) == caseId)
            .Where(assignment => planYear is not null || assignment.HasProposal).ToList();
        var accounted = own.Count > 0 && !deadlines.Waits ? before.Keys.Where(assignment => (assignment.AccountedIn ?? assignment.CaseId) == caseId && assignment.AwaitsAdoption).ToList() : [];
        // What was reported as done meanwhile is not moved to another plan.
        var adopted = concerned.Where(assignment => effective.Count > 0 && assignment is { IsOpen: true, ProposedTurn: null } && (planYear is not null || (assignment.Proposed is not null && !deadlines.Declines(assignment.Id)))).ToList();
        // The clause that transfers what goes on decides how the others end.
        var ended = planYear is null ? [] : concerned.Where(assignment => assignment is { IsOpen: true, ProposedTurn: not null }).ToList();
        var dropped = concerned.Except(adopted).Except(ended).Where(assignment => !deadlines.Waits || deadlines.Declines(assignment.Id))
            .Where(assignment => assignment.HasProposal).ToList();
        var fallen = dropped.Count + adopted.Count(assignment => assignment.Proposed is not null && deadlines.Declines(assignment.Id));
        foreach (var assignment in adopted) Adopt(assignment, caseId, planYear, isDeclined: deadlines.Declines(assignment.Id), decision, draft.Now);
        // After those that go on, into which others are merged.
        var turns = await ProposedTurns.TakeEffect(db, ended, caseId, planYear ?? 0, decision.By, decision.At(draft.Now), ct);
        fallen += turns.Fallen;
        foreach (var assignment in dropped) assignment.DropProposal();
        foreach (var assignment in accounted) assignment.Account(decision.By, caseId, draft.Now);
        foreach (var assignment in ended.Where(assignment => assignment.EndedAs is not null)) Publish(draft, assignment, itemId: null);
        foreach (var assignment in adopted.Where(assignment => assignment.Current != before[assignment].Current)) Publish(draft, assignment, item.Id);
        if (adopted.Count + ended.Count - turns.Fallen is > 0 and var count) draft.Tell(HistoryKind.AssignmentsAdopted, new JsonObject { ["count"] = count });
        if (fallen > 0) draft.Tell(HistoryKind.ProposalsDropped, new JsonObject { ["count"] = fallen });
        if (accounted.Count > 0) draft.Tell(HistoryKind.FinalAccountsAdopted, new JsonObject { ["count"] = accounted.Count });
        var changed = proposed.Union(adopted).Union(ended).Union(dropped).Union(accounted).Select(assignment => new ChangedAssignment(assignment.Id, assignment.Version, before[assignment]));
        return [.. made, .. turns.Parts.Select(part => new ChangedAssignment(part.Id, part.Version, Before: null)), .. changed];
    }

    // Its owner is told, as of a decision that somebody enters. That a final account is adopted they expect, and of a transfer alone the plan tells.
    private static void Publish(TransitionDraft draft, Assignment assignment, Guid? itemId)
    {
        if (assignment.OwnerId is null && assignment.DeputyId is null) return;
        draft.Publish(new AssignmentDecided(assignment.Id.Value, assignment.Turns.Count - 1, draft.Actor?.Value ?? Guid.Empty) { ItemId = itemId });
    }

    // What a draft names may be gone when it is decided: nothing of that holds the minutes up.
    private async Task<IReadOnlyList<ChangedAssignment>> Make(TransitionDraft draft, CaseId caseId, Decision decision, IReadOnlyList<Clause> decided, IReadOnlyList<Clause> own, CancellationToken ct)
    {
        var giving = decided.Index().Where(one => one.Item.Type == ClauseType.Assignment && own.Contains(one.Item)).ToList();
        if (giving.Count == 0) return [];
        // Of an outcome that this one replaces: what it gave and this one gives too stays.
        var made = (await db.Assignments.Where(a => a.DecidedItemId == decision.ItemId).ToListAsync(ct)).Where(a => db.Entry(a).State != EntityState.Deleted).ToList();
        var access = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Access).SingleAsync(ct);
        var count = made.Count;
        // The day or the § may be what was wrong.
        foreach (var assignment in made.Where(a => a.DecidedPlace < decided.Count)) assignment.WasGivenBy(decision.By with { Clause = decided[assignment.DecidedPlace!.Value].Number });
        foreach (var (place, clause) in giving.ExceptBy(made.Select(a => a.DecidedPlace), one => one.Index).ToList())
        {
            var assignment = Assignment.Of(clause, caseId, decision.ItemId, place, await DeadlineOf(clause.Order, ct), access, decision.By);
            var (unit, owner) = await GivenTo(clause.Order, ct);
            if (unit is not null || owner is not null) assignment.Give(unit, owner);
            else draft.Publish(new AssignmentLacksOwner(caseId.Value, assignment.Id.Value));
            db.Assignments.Add(assignment);
            made.Add(assignment);
        }
        if (made.Count > count) draft.Tell(HistoryKind.AssignmentsMade, new JsonObject { ["count"] = made.Count - count });
        return [.. made.Select(assignment => new ChangedAssignment(assignment.Id, assignment.Version, Before: null))];
    }

    private async Task<(UnitId? Unit, PersonId? Owner)> GivenTo(ClauseOrder? order, CancellationToken ct)
    {
        if (order is null) return (null, null);
        var owner = order.OwnerId is { } id ? await RoleHolders.With(db, Right.BeGivenAssignment).Where(p => p.Id == id).Select(p => new { p.Id, p.UnitId }).SingleOrDefaultAsync(ct) : null;
        return (order.UnitId ?? owner?.UnitId, owner?.Id);
    }

    private async Task<Deadline?> DeadlineOf(ClauseOrder? order, CancellationToken ct)
    {
        if (order?.MeetingId is not { } id) return order?.Deadline is { } written ? Deadline.Read(written) : null;
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == id).Select(m => new { m.BodyId, m.Date }).SingleOrDefaultAsync(ct);
        return meeting is null ? null : new Deadline(
            string.Create(CultureInfo.InvariantCulture, $"{db.Bodies[meeting.BodyId].Abbreviation} {meeting.Date:yyyy-MM-dd}"), meeting.Date, DeadlinePrecision.Day);
    }

    private void Adopt(Assignment assignment, CaseId caseId, int? planYear, bool isDeclined, Decision decision, DateTimeOffset now)
    {
        var before = assignment.Changes.Count;
        assignment.Propose(isDeclined ? null : assignment.Proposed, planYear);
        assignment.Adopt(caseId, planYear, decision.At(now), decision.By);
        foreach (var change in assignment.Changes.Skip(before)) db.Add(change);
    }

    private sealed record Decision(Guid ItemId, DecisionPoint By)
    {
        /// <summary>A deadline is decided on the day of the meeting, whenever its outcome is entered.</summary>
        public DateTimeOffset At(DateTimeOffset now) => By.On < StockholmTime.DateAt(now) ? StockholmTime.StartOfDay(By.On) : now;
    }
}
