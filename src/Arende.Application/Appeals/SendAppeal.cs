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

/// <summary>Notes that an appeal was sent on to the court, and with what. One that came too late goes too, where the court judges that (KL 13:5-6).</summary>
public sealed class SendAppeal(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">It has been dealt with, it is the municipality's to dismiss, or the court or the day is missing or can't be.</exception>
    public Task Run(Viewer viewer, CaseId caseId, AppealId appealId, string? court, DateOnly on, string? with, CancellationToken ct, FormKey key = default)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<SendAppeal>(viewer, key, new JsonObject { ["appeal"] = appealId.ToString(), ["court"] = AgendaItem.Trimmed(court), ["on"] = day, ["with"] = AgendaItem.Trimmed(with) });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await db.Find(viewer, caseId, ct);
            var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId, ct) ?? throw new NotFoundException("appeal");
            appeal.SendToCourt(court, on, with, StockholmTime.Today(clock));
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AppealSent, new JsonObject { ["court"] = appeal.Court, ["on"] = day });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => Task.FromResult(true)), ct);
    }
}
