using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>The case's officer says what its clauses do in the register when the board approves them; each is to be answered before review.</summary>
public sealed class AnswerClauseEffects(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer.</param>
    /// <param name="id">The case.</param>
    /// <param name="answers">All of them are kept, or none. Saying the same again changes nothing.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">A clause has been rewritten since its text was shown.</exception>
    public Task Run(Viewer viewer, CaseId id, IReadOnlyList<ClauseAnswer> answers, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.Of(c));
            var marks = c.Report.Clauses.Select(clause => clause.Mark()).ToHashSet();
            if (answers.Any(answer => !marks.Contains(answer.Mark))) throw new LostRaceException(Race.Instance);
            var changed = c.Answer(answers);
            if (changed.Count == 0) return;
            await db.ProposeTransfers(c, ct);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.ClauseEffectsAnswered, new JsonObject { ["effects"] = Told(changed) });
            await journal.Write(db, draft, ct);
        });

    /// <summary>What clauses do, as the history tells it.</summary>
    internal static JsonArray Told(IEnumerable<Clause> clauses) => new([.. clauses.Select(clause => new JsonObject
    {
        ["clause"] = clause.Number,
        ["effect"] = clause.Effect.ToString(),
        ["planYear"] = clause.PlanYear,
    })]);
}
