using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Files;
using Arende.Application.Imports;
using Arende.Application.Storage;
using Arende.Application.Workflows;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>
/// What became of an import: a case that was made, or the one that the same file had made before (<c>IsNew</c> is false).
/// <c>Case</c> is null when the earlier one is hidden from who imports: then nothing of it may be told but that it exists.
/// </summary>
public sealed record ImportResult(ImportedCase? Case, bool IsNew, StaffReportDocument Document)
{
    /// <summary>It is another file of the same title and number: a later version of that case's report, and no second case.</summary>
    public bool IsLaterVersion { get; init; }

    /// <summary>The later version was joined to that case's draft. False where the case is no draft any more, or not theirs to write.</summary>
    public bool IsJoined { get; init; }
}

/// <summary>The case of an imported file.</summary>
public sealed record ImportedCase(CaseId Id, CaseNumber Number, string Title);

/// <summary>A document that was read, and what is to become of it.</summary>
/// <param name="FileName">As the browser or the shell gave it.</param>
/// <param name="Digest">Of the file, which is in the store.</param>
/// <param name="Document">As it was read.</param>
/// <param name="Type">The case type's code.</param>
public sealed record ReadImport(string FileName, string Digest, StaffReportDocument Document, string Type)
{
    /// <summary>Another case of a file that was imported before. Its rows are matched as any other's.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Another case, though there is one of the same title and number.</summary>
    public bool IsAnother { get; init; }

    /// <summary>The lines of the rows that become new assignments though they are here.</summary>
    public IReadOnlyList<int> Doubled { get; init; } = [];
}

/// <summary>
/// Makes a case and its assignments of a tjänsteskrivelse as municipalities write it, or joins it to what is here already. The file is kept byte for byte.
/// </summary>
public sealed class ImportStaffReport(
    ArendeDb db, CaseTypes types, CaseOpening opening, ImportedContent content, ReportReading reading, EarlierVersion earlier, AssignmentMatches matching, JoinReport joining, IFileStore store,
    TimeProvider clock)
{
    private const int LongestName = 255;

    /// <param name="viewer">Who imports; the case's officer, unless the document names another one by e-mail.</param>
    /// <param name="fileName">As the browser or the shell gave it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="again">Makes another case of a file that was imported before.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="UnreadableStaffReportException">It is no staff report; nothing was made.</exception>
    public Task<ImportResult> Run(Viewer viewer, string fileName, byte[] file, bool again, CancellationToken ct) =>
        RunAs(viewer, fileName, file, types.All[0].Code, again, ct);

    /// <summary>The same for a case type, by its code.</summary>
    public async Task<ImportResult> RunAs(Viewer viewer, string fileName, byte[] file, string type, bool again, CancellationToken ct)
    {
        types.ToStart(type, viewer);
        var document = reading.Of(fileName, file, types.SectionsOf(type), ct);
        var digest = Convert.ToHexStringLower(SHA256.HashData(file));
        // Before the row that names it. A killed import leaves a file without a name, which is swept.
        using var bytes = new MemoryStream(file, writable: false);
        await store.Write(bytes, ct);
        var read = new ReadImport(fileName, digest, document, type) { IsAgain = again, IsAnother = again };
        try
        {
            return await Make(viewer, read, null, ct);
        }
        catch (LostRaceException)
        {
            // The same file at the same moment: the other one made the case.
            db.ChangeTracker.Clear();
            return await Make(viewer, read, null, ct);
        }
    }

    /// <param name="viewer">Who imports.</param>
    /// <param name="read">What was read.</param>
    /// <param name="pending">The import that waited for this; it is finished in the same transaction.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<ImportResult> Make(Viewer viewer, ReadImport read, PendingImport? pending, CancellationToken ct)
    {
        var (digest, document) = (read.Digest, read.Document);
        ImportedContent.CheckLists(document);
        var copies = await db.ImportedFiles.Where(f => f.Digest == digest).OrderBy(f => f.Copy).Select(f => f.CaseId).ToListAsync(ct);
        if (copies.Count > 0 && !read.IsAgain)
        {
            var before = (await VisibleTo.Cases(db, viewer).Where(c => copies.Contains(c.Id)).ToListAsync(ct)).MinBy(c => copies.IndexOf(c.Id));
            return new ImportResult(before is null ? null : Told(before), IsNew: false, document);
        }

        if (!read.IsAnother && await earlier.CaseOf(viewer, document, byTitle: pending is not null, ct) is { } version)
        {
            var joined = JoinReport.MayJoin(viewer, version) ? await joining.Apply(viewer, version.Id, read, pending, copies.Count, ct) : null;
            return new ImportResult(Told(version), IsNew: false, joined ?? document) { IsLaterVersion = true, IsJoined = joined is not null };
        }
        var matches = await matching.Of(viewer, document, null, read.Doubled, ct);
        document = document.Matched(matches);
        (var officer, document) = await content.OfficerOf(viewer, document, ct);
        var board = await opening.BoardOf(officer, ct);
        var numbered = await content.CaseOf(officer, board.Id, document, digest, read.Type, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var imported = numbered(await opening.NextNumber(board, ct));
        db.Cases.Add(imported);
        db.ImportedFiles.Add(JoinReport.FileOf(read, copies.Count, imported.Id, clock));
        var assignments = content.AssignmentsOf(matches, imported);
        db.Assignments.AddRange(assignments);
        pending?.Finish(imported.Id);
        pending?.Touch(clock.GetUtcNow());
        var draft = new TransitionDraft(imported.AsSubject(), clock.GetUtcNow(), viewer.PersonId);
        draft.Tell(HistoryKind.CaseImported, new JsonObject
        {
            ["title"] = imported.Title,
            ["file"] = NameOf(read.FileName),
            ["assignments"] = document.Assignments.Count,
            ["remarks"] = imported.Remarks.Count,
        });
        await opening.Start(imported, draft, ct);
        await transaction.CommitAsync(ct);
        return new ImportResult(Told(imported), IsNew: true, document);
    }

    private static ImportedCase Told(Case made) => new(made.Id, made.Number, made.Title);

    // A browser sends the name as it likes: it is shown, told in the history and sent back as a header.
    internal static string NameOf(string given) =>
        Excerpt.Of(new string([.. Path.GetFileName(given).Where(c => !OneLine.IsUnseen(c))]), LongestName);
}
