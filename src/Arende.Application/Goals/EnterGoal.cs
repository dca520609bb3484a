using Arende.Application.Access;
using Arende.Application.Audit;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>What is typed of a goal.</summary>
public enum GoalField { Board, Year, Number, AreaTitle, Title }

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
        if (await Broken(boardId, year, number, areaTitle, title, ct) is [var (_, broken), ..]) throw broken;
        var goal = new Goal(boardId!.Value, year!.Value, GoalNumber.Read(number)!.Value, areaTitle, title);
        db.Add(goal);
        var others = await db.CallArea(goal, ct);
        await trail.Tell(db, viewer, AuditKind.GoalEntered, goal, GoalTold.Nothing, GoalTold.Facts(goal), ct);
        foreach (var (other, was) in others) await trail.Tell(db, viewer, AuditKind.GoalChanged, other, was, GoalTold.Facts(other), ct);
        await transaction.CommitAsync(ct);
        return goal.Id;
    });

    /// <summary>All that is wrong with it at once, so that a form can say so at each field.</summary>
    public async Task<IReadOnlyList<(GoalField Field, BrokenRuleException Broken)>> Broken(BodyId? boardId, int? year, string number, string areaTitle, string title, CancellationToken ct)
    {
        var broken = new List<(GoalField, BrokenRuleException)>();
        var isBoard = db.Bodies.Boards.Any(body => body.Id == boardId);
        var isYear = year is >= Assignment.FirstPlanYear and <= Assignment.LastPlanYear;
        if (!isBoard) broken.Add((GoalField.Board, new(Rule.ChoiceIsMissing)));
        if (!isYear) broken.Add((GoalField.Year, new(Rule.YearIsUnreasonable)));
        if (GoalNumber.Read(number) is not { } read) broken.Add((GoalField.Number, new(Rule.GoalNumberIsNone)));
        else if (isBoard && isYear && await db.Goals.AnyAsync(one => one.BoardId == boardId && one.Year == year && one.Area == read.Area && one.Place == read.Place, ct)) broken.Add((GoalField.Number, new(Rule.GoalIsThere)));
        foreach (var (field, typed) in new[] { (GoalField.AreaTitle, OneLine.Of(areaTitle)), (GoalField.Title, OneLine.Of(title)) })
        {
            if (typed.Length == 0) broken.Add((field, new(Rule.TitleIsMissing)));
            else if (TextLimits.WhyNot(typed, TextLimits.Title, Rule.TitleIsTooLong) is { } tooLong) broken.Add((field, tooLong));
        }
        return broken;
    }
}
