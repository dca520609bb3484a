using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>
/// Takes a board's goals of a year from a table: all of it, or nothing. Goals and indicators that are there are written anew by their number and name; none is taken away, and verdicts stay.
/// </summary>
public sealed class ImportGoals(ArendeDb db, Operations operations, TimeProvider clock)
{
    /// <summary>In characters: a thousand long rows are fewer.</summary>
    public const int LongestTable = 1_000_000;

    /// <returns>What is wrong with the table; empty when it was saved.</returns>
    /// <exception cref="BrokenRuleException">There is no such board or year, or the text is too long.</exception>
    public Task<IReadOnlyList<GoalTableFault>> Run(Viewer viewer, BodyId? boardId, int? year, string table, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.PlaceAssignment);
        if (db.Bodies.Boards.FirstOrDefault(body => body.Id == boardId) is not { } board) throw new BrokenRuleException(Rule.ChoiceIsMissing);
        if (year is not (>= Assignment.FirstPlanYear and <= Assignment.LastPlanYear)) throw new BrokenRuleException(Rule.YearIsUnreasonable);
        BrokenRuleException.When(table.Length > LongestTable, Rule.TextIsTooLong, $"{LongestTable}");
        var (rows, faults) = GoalTable.Read(table);
        if (faults.Count > 0) return Task.FromResult(faults);
        var asked = Operation.Of<ImportGoals>(viewer, key, new JsonObject { ["body"] = board.Id.ToString(), ["year"] = year, ["table"] = table });
        return operations.Once<IReadOnlyList<GoalTableFault>>(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await operations.Complete(asked, clock.GetUtcNow(), result: null, ct);
            var ended = await Write(board.Id, year.Value, rows, ct);
            // Nothing is saved: what was completed is taken back with the transaction.
            if (ended.Count > 0) return ended;
            db.Add(new GoalImport(board.Id, year.Value, rows.Count, viewer.PersonId, clock.GetUtcNow()));
            await db.SaveOrThrowConflict(ct);
            await transaction.CommitAsync(ct);
            return [];
        }, _ => Task.FromResult<IReadOnlyList<GoalTableFault>>([]), ct);
    }

    /// <returns>The rows whose indicator was ended in the review of the year before.</returns>
    private async Task<IReadOnlyList<GoalTableFault>> Write(BodyId board, int year, IReadOnlyList<GoalRow> rows, CancellationToken ct)
    {
        var known = (await db.Goals.Whole().Where(goal => goal.BoardId == board && goal.Year == year).ToListAsync(ct)).ToDictionary(goal => goal.Number);
        var lastYear = (await db.Goals.AsNoTracking().Whole().Where(goal => goal.BoardId == board && goal.Year == year - 1).ToListAsync(ct)).ToDictionary(goal => goal.Number);
        List<GoalTableFault> ended = [.. rows.Where(row => row.Indicator is { } one && IndicatorOf(lastYear.GetValueOrDefault(row.Number), one.Name)?.LastReview is { Future: IndicatorFuture.End })
            .Select(row => new GoalTableFault(row.Line, GoalRowFault.IndicatorIsEnded, row.Indicator!.Name))];
        if (ended.Count > 0) return ended;
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Number, out var goal)) db.Add(known[row.Number] = goal = new Goal(board, year, row.Number, row.AreaTitle, row.Title));
            else goal.Describe(row.AreaTitle, row.Title);
            if (row.Indicator is not { } said) continue;
            // What was known of last year's comes along, so that its trend is seen.
            foreach (var before in IndicatorOf(lastYear.GetValueOrDefault(row.Number), said.Name)?.Values.Where(value => value.Year == year - 1) ?? [])
                goal.Measure(said.Name, said.UnitOfMeasure, said.Better, said.Source, year - 1, before.Target, before.Outcome, before.Month);
            goal.Measure(said.Name, said.UnitOfMeasure, said.Better, said.Source, year, said.Target, said.Outcome, said.Month);
        }
        // An area is called the same in all its goals, also in those that the table doesn't have.
        foreach (var goal in known.Values)
            if (rows.FirstOrDefault(row => row.Number.Area == goal.Area) is { } same && same.AreaTitle != goal.AreaTitle) goal.Describe(same.AreaTitle, goal.Title);
        return [];
    }

    private static Indicator? IndicatorOf(Goal? goal, string name) => goal?.Indicators.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
