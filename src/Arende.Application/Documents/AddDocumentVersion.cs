using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Documents;

/// <summary>Adds a file as the document's next version. The earlier ones stay, and what was bound to one of them stays bound to it.</summary>
public sealed class AddDocumentVersion(ArendeDb db, ReceiveFiles receive, JournalWriter journal, Operations operations, TimeProvider clock)
{
    public async Task Run(Viewer viewer, CaseId id, int number, UploadedFile? file, CancellationToken ct, FormKey key = default)
    {
        var (_, of) = await db.FindDocument(viewer, id, number, ct);
        viewer.MustHave(Right.RegisterDocument, Whose.Of(of));
        var received = (await receive.Run(file is null ? [] : [file], ct))[0];
        var asked = Operation.Of<AddDocumentVersion>(viewer, key, new JsonObject { ["case"] = id.ToString(), ["number"] = number, ["file"] = received.Digest });
        await operations.Once(asked, () => Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.ChangeTracker.Clear();
            var (document, c) = await db.FindDocument(viewer, id, number, ct);
            viewer.MustHave(Right.RegisterDocument, Whose.Of(c));
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            var added = document.Add(received, viewer.PersonId, draft.Now);
            draft.Tell(HistoryKind.DocumentVersionAdded, new JsonObject { ["number"] = number, ["version"] = added.Number });
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
            // A version that somebody else added at the same time comes before this one.
        }, stillHolds: () => Task.FromResult(true)), ct);
    }
}
