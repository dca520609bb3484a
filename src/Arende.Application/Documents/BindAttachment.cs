using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>Says which file an attachment of the staff report is: the newest version of a document in the case, and from then on that very one.</summary>
public sealed class BindAttachment(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer, while it is a draft.</param>
    /// <param name="id">The case.</param>
    /// <param name="place">The attachment's place in the staff report as it was shown, from 0.</param>
    /// <param name="seen">Its number and title as they were shown.</param>
    /// <param name="document">The document's number in the case; null takes the binding away.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, CaseId id, int place, Attachment seen, int? document, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.WriteDraft, Whose.Of(c));
            var file = document is { } number ? await Newest(viewer, id, number, ct) : null;
            if (!c.Attach(place, seen, file)) return;
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AttachmentBound, new JsonObject { ["attachment"] = seen.Number, ["number"] = document, ["version"] = file?.Version });
            await journal.Write(db, draft, ct);
        });

    private async Task<AttachedFile> Newest(Viewer viewer, CaseId id, int number, CancellationToken ct)
    {
        var newest = await VisibleTo.Documents(db, viewer).Where(d => d.CaseId == id && d.Number == number)
            .Select(d => (int?)d.Versions.Max(version => version.Number)).SingleOrDefaultAsync(ct);
        return new AttachedFile(number, newest ?? throw new BrokenRuleException(Rule.DocumentIsUnknown));
    }
}
