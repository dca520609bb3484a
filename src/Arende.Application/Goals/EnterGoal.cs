using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Domain;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>Enters a goal by hand. Sent twice, its number is there already.</summary>
public sealed class EnterGoal(ArendeDb db, AuditTrail trail)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="boardId">Whose; null where nothing was chosen.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="number">"2.1".</param>
    /// <param name="areaTitle">What its area is called.</param>
    /// <param name="title">What it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="BrokenRuleException">The board, year or number is none, or the number is there already.</exception>
    public Task<GoalId> Run(Viewer viewer, BodyId? boardId, int? year, string number, string areaTitle, string title, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        viewer.MustHave(Right.PlaceAssignment);
        if (db.Bodies.Boards.FirstOrDefault(body => body.Id == boardId) is not { } board) throw new BrokenRuleException(Rule.ChoiceIsMissing);
        if (year is not (>= Assignment.FirstPlanYear and <= Assignment.LastPlanYear)) throw new BrokenRuleException(Rule.YearIsUnreasonable);
        if (GoalNumber.Read(number) is not { } read) throw new BrokenRuleException(Rule.GoalNumberIsNone);
        var goal = new Goal(board.Id, year.Value, read, areaTitle, title);
        BrokenRuleException.When(await db.Goals.AnyAsync(one => one.BoardId == board.Id && one.Year == year && one.Area == read.Area && one.Place == read.Place, ct), Rule.GoalIsThere);
        db.Add(goal);
        var others = await db.CallArea(goal, ct);
        await trail.Tell(db, viewer, AuditKind.GoalEntered, goal, GoalTold.Nothing, GoalTold.Facts(goal), ct);
        foreach (var (other, was) in others) await trail.Tell(db, viewer, AuditKind.GoalChanged, other, was, GoalTold.Facts(other), ct);
        await transaction.CommitAsync(ct);
        return goal.Id;
    });
}
