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

/// <summary>Notes that a court's ruling was appealed to the court above. It isn't final, so that the decision has no legal force, and its case isn't closed, until that one has ruled.</summary>
public sealed class TakeAppealFurther(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who may.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="appealId">Whose ruling is appealed.</param>
    /// <param name="court">To which court.</param>
    /// <param name="on">The day on which it came in.</param>
    /// <param name="by">Who appeals.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="Domain.BrokenRuleException">No ruling is entered, or the court or the day is missing or can't be.</exception>
    public Task Run(Viewer viewer, CaseId caseId, AppealId appealId, string? court, DateOnly on, string? by, CancellationToken ct, FormKey key = default)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<TakeAppealFurther>(viewer, key, new JsonObject { ["appeal"] = appealId.ToString(), ["court"] = AgendaItem.Trimmed(court), ["on"] = day, ["by"] = AgendaItem.Trimmed(by) });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await db.Find(viewer, caseId, ct);
            var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId, ct) ?? throw new NotFoundException("appeal");
            appeal.TakeFurther(court, on, by, StockholmTime.Today(clock));
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AppealTakenFurther, new JsonObject { ["court"] = appeal.Further[^1].Court, ["on"] = day });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => Task.FromResult(true)), ct);
    }
}
