using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Goals;

/// <summary>Somebody judges how a goal went. What it was judged by is kept with the verdict, and earlier verdicts stay.</summary>
public sealed class JudgeGoal(ArendeDb db, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">A controller.</param>
    /// <param name="id">The goal.</param>
    /// <param name="outcome">How it went; null where nothing was chosen.</param>
    /// <param name="motivation">Why.</param>
    /// <param name="seen">The goal's version when it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="BrokenRuleException">Nothing was chosen, or the motivation is missing.</exception>
    /// <exception cref="LostRaceException">Somebody else has judged it, or changed its indicators, since.</exception>
    public Task Run(Viewer viewer, GoalId id, GoalOutcome? outcome, string motivation, long seen, CancellationToken ct, FormKey key = default)
    {
        viewer.MustHave(Right.PlaceAssignment);
        var asked = Operation.Of<JudgeGoal>(viewer, key, new JsonObject { ["goal"] = id.ToString(), ["outcome"] = outcome?.ToString(), ["motivation"] = motivation.Trim() });
        return operations.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var now = clock.GetUtcNow();
            await operations.Complete(asked, now, result: null, ct);
            var goal = await db.Goals.Whole().SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("goal");
            if (goal.Version != seen) throw new LostRaceException(Race.Instance);
            goal.Judge(outcome ?? throw new BrokenRuleException(Rule.ChoiceIsMissing), motivation, await EvidenceOfGoal.Read(db, goal, ct), viewer.PersonId, now);
            await db.SaveOrThrowConflict(ct);
            await transaction.CommitAsync(ct);
        }, ct);
    }
}
