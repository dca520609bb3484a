using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Documents;

/// <summary>Registers documents that belong to no case yet: a case begins with them, in one commit, so that there is never the one without the other.</summary>
public sealed class StartCaseWithDocuments(ArendeDb db, CaseTypes types, CaseOpening opening, ReceivedDocuments received, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Who registers it, and becomes the case's officer until it is given to another.</param>
    /// <param name="title">What the case is about.</param>
    /// <param name="access">Who may read it.</param>
    /// <param name="type">The code of its case type.</param>
    /// <param name="asked">The documents.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    public async Task<CaseId> Run(Viewer viewer, string title, AccessLevel access, string type, DocumentsToRegister asked, CancellationToken ct, FormKey key = default)
    {
        types.ToStart(type, viewer);
        viewer.MustHave(Right.RegisterDocument);
        // A case without a title is refused before the files are looked through.
        BrokenRuleException.When(OneLine.Of(title).Length == 0, Rule.TitleIsMissing);
        var files = await received.Take(asked, ct);
        var operation = Operation.Of<StartCaseWithDocuments>(
            viewer, key, files.Digest(new JsonObject { ["title"] = OneLine.Of(title), ["access"] = access.ToString(), ["type"] = type }));
        return await operations.Once(operation, async () =>
        {
            var officer = await db.People.SingleAsync(p => p.Id == viewer.PersonId, ct);
            var board = await opening.BoardOf(officer, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var number = await opening.NextNumber(board, ct);
            var opened = new Case(number, title, officer, access, clock.GetUtcNow(), type: type, board: board.Id);
            db.Cases.Add(opened);
            var draft = new TransitionDraft(opened.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.CaseRegistered, new JsonObject { ["title"] = opened.Title });
            await received.Register(opened, files, draft, ct);
            draft.Completes(operation, opened.Id.ToString());
            await opening.Start(opened, draft, ct);
            await transaction.CommitAsync(ct);
            return opened.Id;
        }, ct);
    }
}
