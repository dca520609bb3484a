using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Drafts;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Import;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Imports;

/// <summary>
/// Joins a later version of a report to its case's draft. What was written here since the earlier version, and what is new in the file, are put together part
/// by part; where both changed the same part the file's holds, and the text that stood there is kept as an earlier one.
/// </summary>
public sealed class JoinReport(ArendeDb db, AssignmentMatches matching, ImportedContent content, ReportReading reading, CaseTypes types, OpenFile open, JournalWriter journal, TimeProvider clock)
{
    public static bool MayJoin(Viewer viewer, Case c) => c.State == CaseState.Draft && viewer.May(Right.WriteDraft, Whose.OfDraft(c));

    /// <summary>How the draft would read.</summary>
    public async Task<MergedDraft> Preview(Case c, StaffReportDocument document, CancellationToken ct)
    {
        var units = await db.Units.AsNoTracking().ToListAsync(ct);
        var earlier = await EarlierReport(c, ct);
        var began = earlier is null ? null : ImportedContent.ReportOf(earlier, units).KeyedAs(c.Report.Sections.Keyed());
        // What was taken away here has its key from the earlier version: it isn't new because the file still has it.
        var written = ImportedContent.ReportOf(document, units).KeyedAs(c.Report.Sections.KeyedWith(began?.Sections ?? []));
        var merged = DraftMerge.Of(c.Title, c.Report, began is null ? null : OpenedDraft.Of(earlier!.Title, began), isOfNow: false, document.Title, written);
        return merged with { Report = merged.Report.KeepingOf(c.Report, merged.Clashes) };
    }

    /// <returns>The document, with what was noted of it.</returns>
    internal async Task<StaffReportDocument> Apply(Viewer viewer, CaseId id, ReadImport read, PendingImport? pending, int copy, CancellationToken ct)
    {
        var c = await db.Find(viewer, id, ct);
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(c));
        c.MustBeDraft();
        var merged = await Preview(c, read.Document, ct);
        var matches = await matching.Of(viewer, read.Document, id, read.Doubled, ct);
        var document = read.Document.Matched(matches);
        var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        var replaced = c.Write(merged.Title, merged.Report, viewer.PersonId, told.Now);
        db.EarlierSections.AddRange(replaced.Select(section => EarlierSection.Of(id, section)));
        c.CameFrom(read.Digest);
        db.AddRange(c.Remark([.. document.Remarks.Select(remark => new FoundRemark(remark.Line, remark.Sentence, remark.Kind, remark.Arguments))], kind => kind is not RemarkKind.UnknownOfficer));
        db.ImportedFiles.Add(FileOf(read, copy, id, clock));
        await RemoveDropped(viewer, read, matches, id, ct);
        var made = content.AssignmentsOf(matches, c);
        db.Assignments.AddRange(made);
        await db.ProposeTransfers(c, ct);
        pending?.Finish(id);
        pending?.Touch(clock.GetUtcNow());
        told.Tell(HistoryKind.CaseImported, new JsonObject
        {
            ["title"] = c.Title, ["file"] = ImportStaffReport.NameOf(read.FileName), ["assignments"] = document.Assignments.Count, ["remarks"] = c.Remarks.Count(remark => !remark.IsAnswered), ["later"] = true,
        });
        await journal.Write(db, told, ct);
        return document;
    }

    internal static ImportedFile FileOf(ReadImport read, int copy, CaseId made, TimeProvider clock) => new()
    {
        Digest = read.Digest, Copy = copy, CaseId = made, Name = ImportStaffReport.NameOf(read.FileName), ImportedAt = clock.GetUtcNow(),
    };

    // What the earlier version's table brought, and this one's doesn't, would be registered with the decision. What somebody has taken on stays.
    private async Task RemoveDropped(Viewer viewer, ReadImport read, IReadOnlyList<AssignmentMatch> matches, CaseId id, CancellationToken ct)
    {
        // A row that is to be new all the same is there beside the one that it would have been.
        var found = read.Doubled.Count == 0 ? matches : await matching.Of(viewer, read.Document, id, [], ct);
        var kept = found.Select(match => match.Here).OfType<Assignment>().Select(assignment => assignment.Id).ToList();
        db.Assignments.RemoveRange(await db.Assignments
            .Where(a => a.CaseId == id && a.IsProposed && a.AccountedIn == null && a.DecidedItemId == null && a.OwnerId == null && !kept.Contains(a.Id)).ToListAsync(ct));
    }

    // As the case's file was read. Without it, all that differs was written by both.
    private async Task<StaffReportDocument?> EarlierReport(Case c, CancellationToken ct)
    {
        if (c.ImportedFrom is not { } digest) return null;
        try
        {
            return (await reading.Review("", digest, () => open.Whole("", digest, ct), [], types.SectionsOf(c.Type), ct)).Document;
        }
        catch (Exception gone) when (gone is UnreadableStaffReportException or IOException or BrokenRuleException { Rule: Rule.FileIsLost })
        {
            return null;
        }
    }
}
