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

/// <summary>Notes whether the court above takes an appeal up (prövningstillstånd). Where it doesn't, the ruling below is final.</summary>
public sealed class DecideLeave(ArendeDb db, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">No court is asked for leave, or the day can't be.</exception>
    public Task Run(Viewer viewer, CaseId caseId, AppealId appealId, LeaveToAppeal leave, DateOnly on, string? note, CancellationToken ct, FormKey key = default)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var asked = Operation.Of<DecideLeave>(viewer, key, new JsonObject { ["appeal"] = appealId.ToString(), ["leave"] = leave.ToString(), ["on"] = day, ["note"] = AgendaItem.Trimmed(note) });
        return operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            viewer.MustHave(Right.NoteAppeal);
            await db.Find(viewer, caseId, ct);
            var appeal = await db.Appeals.SingleOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId, ct) ?? throw new NotFoundException("appeal");
            appeal.DecideLeave(leave, on, note, StockholmTime.Today(clock));
            var draft = new JournalDraft(JournalSubject.Of(caseId), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.LeaveToAppealDecided, new JsonObject { ["court"] = appeal.Further[^1].Court, ["leave"] = leave.ToString(), ["on"] = day, ["reason"] = AgendaItem.Trimmed(note) });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
        }, () => Task.FromResult(true)), ct);
    }
}
