using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;

namespace Arende.Application.Documents;

/// <summary>What is to be registered: the files, and what the register says of them.</summary>
/// <param name="Entry">Without a title each file's name says what it concerns; with one, and several files, both do.</param>
/// <param name="Provision">The secrecy provision; null for what is public.</param>
/// <param name="Files">Each becomes a document with a number of its own.</param>
public sealed record DocumentsToRegister(DocumentEntry Entry, string? Provision, IReadOnlyList<UploadedFile> Files);

/// <summary>Registers files as documents of a case (OSL 5:1–2). All of them are registered, or none.</summary>
public sealed class RegisterDocuments(ArendeDb db, ReceivedDocuments received, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">The case's officer or a registrar.</param>
    /// <param name="id">The case.</param>
    /// <param name="asked">What is to be registered.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <returns>The first document's number in the case.</returns>
    public async Task<int> Run(Viewer viewer, CaseId id, DocumentsToRegister asked, CancellationToken ct, FormKey key = default)
    {
        // Before anything is written: who may not leaves no files behind.
        MustBeAllowed(viewer, await db.Find(viewer, id, ct), asked);
        var files = await received.Take(asked, ct);
        var operation = Operation.Of<RegisterDocuments>(viewer, key, files.Digest(new JsonObject { ["case"] = id.ToString() }));
        return await operations.Once(operation, () => Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // As it is now, and not as it was before the files came.
            db.ChangeTracker.Clear();
            var c = await db.Find(viewer, id, ct);
            MustBeAllowed(viewer, c, asked);
            var draft = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
            var first = await received.Register(c, files, draft, ct);
            draft.Completes(operation, $"{first}");
            await journal.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
            return first;
        }), ct);
    }

    private static void MustBeAllowed(Viewer viewer, Case c, DocumentsToRegister asked)
    {
        viewer.MustHave(Right.RegisterDocument, Whose.Of(c));
        if (asked.Provision is not null) viewer.MustHave(Right.MarkAccess, Whose.Of(c));
    }
}

/// <summary>Files that are in the store and not yet named by a row, with what the register is to say of each.</summary>
public sealed record FilesToRegister(IReadOnlyList<(DocumentEntry Entry, DocumentFile File)> Documents, string? Provision)
{
    /// <summary>What was asked for, for the form's key.</summary>
    internal JsonObject Digest(JsonObject about)
    {
        about["provision"] = Provision;
        about["documents"] = new JsonArray([.. Documents.Select(one => (JsonNode)new JsonObject
        {
            ["direction"] = one.Entry.Direction.ToString(),
            ["date"] = one.Entry.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["counterpart"] = one.Entry.Counterpart,
            ["title"] = one.Entry.Title,
            ["file"] = one.File.Digest,
        })]);
        return about;
    }
}

/// <summary>The two halves of registering documents, for a case that there is and for one that begins with them: the files, then the rows.</summary>
public sealed class ReceivedDocuments(ArendeDb db, ReceiveFiles receive, TimeProvider clock)
{
    /// <exception cref="Domain.BrokenRuleException">Something is missing or can't be right, or a file isn't taken.</exception>
    public async Task<FilesToRegister> Take(DocumentsToRegister asked, CancellationToken ct)
    {
        var today = StockholmTime.Today(clock);
        // What is wrong in the form is said before a hundred megabytes are looked through.
        (asked.Entry with { Title = string.IsNullOrWhiteSpace(asked.Entry.Title) ? "-" : asked.Entry.Title }).Checked(today);
        if (asked.Provision is not null) new DocumentSecrecy(asked.Provision, today, "").Checked();
        var files = await receive.Run(asked.Files, ct);
        return new FilesToRegister([.. files.Select(file => (Titled(asked.Entry, file, files.Count).Checked(today), file))], asked.Provision);
    }

    /// <summary>Inside the caller's transaction.</summary>
    /// <returns>The first document's number.</returns>
    internal async Task<int> Register(Case c, FilesToRegister files, JournalDraft draft, CancellationToken ct)
    {
        var numbers = new List<int>();
        foreach (var (entry, file) in files.Documents)
        {
            var number = await DocumentSeries.Next(db, c.Id, ct);
            var document = new Document(c.Id, number, entry, file, draft.Actor!.Value, draft.Now);
            if (files.Provision is { } provision)
                document.Mark(new DocumentSecrecy(provision, StockholmTime.DateAt(draft.Now), db.Bodies[c.BoardId].SwedishName), draft.Actor!.Value, draft.Now);
            db.Documents.Add(document);
            numbers.Add(number);
            draft.Tell(Domain.History.HistoryKind.DocumentRegistered, new JsonObject { ["number"] = number, ["direction"] = entry.Direction.ToString() });
        }
        return numbers[0];
    }

    private static DocumentEntry Titled(DocumentEntry entry, DocumentFile file, int count)
    {
        var name = FileName.Stem(file.Name);
        return entry with
        {
            Title = string.IsNullOrWhiteSpace(entry.Title) ? name : count == 1 ? entry.Title : $"{entry.Title}: {name}",
        };
    }
}
