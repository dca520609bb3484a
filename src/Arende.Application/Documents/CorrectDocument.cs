using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Documents;

/// <summary>Corrects what the register says of a document. What it said before stays with the document; its number never changes.</summary>
public sealed class CorrectDocument(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer or a registrar.</param>
    /// <param name="id">The case.</param>
    /// <param name="number">The document's number in it.</param>
    /// <param name="entry">What the register is to say.</param>
    /// <param name="seen">The document's version, as it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public Task Run(Viewer viewer, CaseId id, int number, DocumentEntry entry, long seen, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var (document, c) = await db.FindDocument(viewer, id, number, ct);
            viewer.MustHave(Right.RegisterDocument, Whose.Of(c));
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            if (document.Version != seen) throw new LostRaceException(Race.Instance);
            if (!document.Correct(entry, viewer.PersonId, draft.Now)) return;
            draft.Tell(HistoryKind.DocumentCorrected, new JsonObject { ["number"] = number });
            await journal.Write(db, draft, ct);
        });
}
