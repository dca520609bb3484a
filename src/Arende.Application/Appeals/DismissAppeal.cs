using System.Globalization;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Appeals;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Appeals;

/// <summary>Notes the decision by which the municipality dismissed an administrative appeal that came too late (FL 45 §).</summary>
public sealed class DismissAppeal(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">It has been dealt with, it came in time, or the court judges whether it did.</exception>
    public Task Run(Viewer viewer, CaseId caseId, AppealId appealId, DateOnly on, string? decision, CancellationToken ct, FormKey key = default)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<DismissAppeal>(viewer, key, new JsonObject { ["appeal"] = appealId.ToString(), ["on"] = day, ["decision"] = AgendaItem.Trimmed(decision) });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await db.Find(viewer, caseId, ct);
            var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId, ct) ?? throw new NotFoundException("appeal");
            appeal.Dismiss(on, decision, StockholmTime.Today(clock));
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AppealDismissed, new JsonObject { ["on"] = day, ["reason"] = appeal.RulingNote });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => Task.FromResult(true)), ct);
    }
}
