using System.Text.Json.Nodes;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Notices;

/// <summary>What happens to a notice is told in the histories of the cases that its minutes decided: a meeting has none of its own.</summary>
internal static class NoticeTold
{
    /// <summary>Saves what the notice has become, and tells of it. The caller has opened the transaction.</summary>
    public static async Task InItsCases(
        ArendeDb db, JournalWriter journal, Notice notice, PersonId who, DateTimeOffset now, Operation? asked, HistoryKind kind, JsonObject told, CancellationToken ct)
    {
        var draft = new JournalDraft(notice.CaseId is { } own ? JournalSubject.Of(own) : JournalSubject.Of(notice.MeetingId!.Value), now, who);
        draft.Completes(asked);
        if (notice.CaseId is not null)
        {
            draft.Tell(kind, told);
            await journal.Write(db, draft, ct);
            return;
        }
        await journal.Write(db, draft, ct);
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == notice.MeetingId, ct);
        foreach (var item in PutUpNotice.ItemsOn(notice, meeting))
        {
            var line = new JournalDraft(JournalSubject.Of(item.CaseId), now, who);
            line.Tell(kind, (JsonObject)told.DeepClone());
            await journal.Write(db, line, ct);
        }
    }
}
