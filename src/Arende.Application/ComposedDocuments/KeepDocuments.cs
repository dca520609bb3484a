using Arende.Application.Contracts;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.ComposedDocuments;

/// <summary>Keeps a document as it stands in the moment in which it is signed, verified or put up: in that commit, and with the event that has its PDFs made.</summary>
public sealed class KeepDocuments(ArendeDb db, ComposeDocuments compose)
{
    public async Task AsSigned(CaseId id, JournalDraft draft, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var signed = new KeptDocument(id.Value, await compose.StaffReport(c, ct), draft.Now, id, meetingId: null);
        // Who signs after another, on the same day, signs the same bytes.
        if (await db.LatestOf(id.Value, ct) is not { ErasedAt: null } last || last.Digest != signed.Digest) Add(signed, id.Value, draft);
    }

    public async Task AsVerified(Meeting meeting, AgendaItem item, JournalDraft draft, CancellationToken ct)
    {
        var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == item.CaseId, ct);
        Add(new KeptDocument(item.Id, compose.DecisionExtract(c, meeting, item), draft.Now, c.Id, meeting.Id), c.Id.Value, draft);
    }

    public void AsPutUp(Meeting meeting, Notice notice, JournalDraft draft) =>
        Add(new KeptDocument(notice.Id.Value, compose.Notice(notice, meeting.Agenda), draft.Now, caseId: null, meeting.Id), meeting.Id.Value, draft);

    private void Add(KeptDocument kept, Guid subject, JournalDraft draft)
    {
        db.KeptDocuments.Add(kept);
        draft.Publish(new DocumentKept(subject, kept.Id));
    }
}
