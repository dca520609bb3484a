using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.History;
using Arende.Domain.People;

namespace Arende.Application.Documents;

/// <summary>
/// Marks a document secret, or takes the mark away (OSL 5:5). From then on it is read by those who would read its case if that were secret; the others
/// see that there is a document, its number and its date.
/// </summary>
public sealed class MarkDocument(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer or a registrar.</param>
    /// <param name="id">The case.</param>
    /// <param name="number">The document's number in it.</param>
    /// <param name="provision">The provision that it is secret by; null takes the mark away.</param>
    /// <param name="seen">The document's version, as it was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="LostRaceException">Somebody else has changed it since.</exception>
    public Task Run(Viewer viewer, CaseId id, int number, string? provision, long seen, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            var (document, c) = await db.FindDocument(viewer, id, number, ct);
            viewer.MustHave(Right.MarkAccess, Whose.Of(c));
            // A second click finds it as it was asked for.
            if (document.SecrecyProvision == provision) return;
            if (document.Version != seen) throw new LostRaceException(Race.Instance);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            document.Mark(provision is null ? null : new DocumentSecrecy(provision, StockholmTime.DateAt(draft.Now), db.Bodies[c.BoardId].SwedishName), viewer.PersonId, draft.Now);
            draft.Tell(HistoryKind.DocumentMarked, new JsonObject { ["number"] = number, ["secret"] = document.IsSecret });
            await journal.Write(db, draft, ct);
        });
}
