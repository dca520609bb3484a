using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Appeals;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>
/// Enters how one appeal ended. The step in which the case awaits the court ends those that are left: this is for one of several, and for a case
/// whose path has no such step any more.
/// </summary>
public sealed class EndAppeal(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">It has ended, or nothing is said of the ruling.</exception>
    public Task Run(Viewer viewer, CaseId caseId, AppealId appealId, Ruling ruling, string? note, CancellationToken ct, FormKey key = default)
    {
        var asked = Operation.Of<EndAppeal>(viewer, key, new JsonObject { ["appeal"] = appealId.ToString(), ["ruling"] = ruling.ToString(), ["note"] = AgendaItem.Trimmed(note) });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await db.Find(viewer, caseId, ct);
            var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId, ct) ?? throw new NotFoundException("appeal");
            appeal.End(ruling, note);
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AppealEnded, new JsonObject { ["ruling"] = ruling.ToString(), ["reason"] = appeal.RulingNote });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => Task.FromResult(true)), ct);
    }
}
