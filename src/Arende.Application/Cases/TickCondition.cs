using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Cases;

/// <summary>Ticks (or unticks) what was asked for when the case was sent back.</summary>
public sealed class TickCondition(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    public Task Run(Viewer viewer, CaseId id, Guid conditionId, bool isMet, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.Of(c));
            if (c.Conditions.SingleOrDefault(condition => condition.Id == conditionId) is not { } asked) throw new NotFoundException("condition");
            if (asked.IsMet == isMet) return;
            c.Tick(conditionId, isMet ? clock.GetUtcNow() : null);
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.ConditionMet, new JsonObject { ["text"] = asked.Text, ["met"] = isMet });
            await journal.Write(db, draft, ct);
        });
}
