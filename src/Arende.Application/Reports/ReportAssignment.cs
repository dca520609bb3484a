using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Documents;
using Arende.Application.Files;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Assignments;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Documents;
using Arende.Domain.People;
using Arende.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Reports;

/// <summary>What an owner says of an assignment: how it goes, that another day is needed, or that it is done and accounted for.</summary>
/// <param name="Status">Done is the final account; struck is refused.</param>
/// <param name="Comment">What has happened; needed.</param>
/// <param name="NewDeadline">The day that is asked for, as written; a decision is needed for it.</param>
/// <param name="Files">Evidence: each becomes a document of the assignment's case.</param>
public sealed record TypedReport(AssignmentStatus Status, string Comment, string? NewDeadline, IReadOnlyList<UploadedFile> Files);

/// <summary>
/// Reports on an assignment at any time. Where a period asks for a report just now, this is the answer to it; else it is of no period.
/// </summary>
public sealed class ReportAssignment(ArendeDb db, ReceivedDocuments received, JournalWriter journal, Operations operations, TimeProvider clock)
{
    /// <param name="viewer">Its owner or deputy, or a controller who may see it.</param>
    /// <param name="id">The assignment.</param>
    /// <param name="typed">What is said.</param>
    /// <param name="expectedVersion">The assignment's version that was shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="key">The form's.</param>
    /// <exception cref="LostRaceException">Somebody else reported or changed it meanwhile.</exception>
    public async Task Run(Viewer viewer, AssignmentId id, TypedReport typed, long expectedVersion, CancellationToken ct, FormKey key = default)
    {
        // Before anything is written: who may not leaves no files behind.
        var seen = await Find(viewer, id, ct);
        var (forecast, now) = (Checked(typed, seen, StockholmTime.Today(clock)), clock.GetUtcNow());
        var files = typed.Files.Count == 0 ? null : await received.Take(Evidence(await CaseOf(seen, ct), seen, typed.Files, now), ct);
        var about = new JsonObject { ["assignment"] = id.ToString(), ["status"] = typed.Status.ToString(), ["comment"] = typed.Comment.Trim(), ["forecast"] = typed.NewDeadline?.Trim() };
        var asked = Operation.Of<ReportAssignment>(viewer, key, files is null ? about : files.Digest(about));
        await operations.Once(asked, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.ChangeTracker.Clear();
            var assignment = await Find(viewer, id, ct);
            if (assignment.Version != expectedVersion) throw new LostRaceException(Race.Instance);
            BrokenRuleException.When(!assignment.IsOpen || assignment.IsProposed, Rule.AssignmentIsClosed);
            var draft = new JournalDraft(files is null ? JournalSubject.Of(id) : JournalSubject.Of(assignment.CaseId!.Value), now, viewer.PersonId);
            var report = await Answering(assignment, viewer.PersonId, ct);
            report.Answer(typed.Status, typed.Comment, forecast, viewer.PersonId, draft.Now);
            if (files is not null) report.Attach(await Register(assignment, files, draft, ct));
            assignment.Report(typed.Status, draft.Now, forecast);
            draft.Completes(asked);
            await journal.Write(db, draft, ct);
            await transaction.CommitAsync(ct);
        }, ct);
    }

    private async Task<Assignment> Find(Viewer viewer, AssignmentId id, CancellationToken ct)
    {
        var assignment = await VisibleTo.Assignments(db, viewer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new NotFoundException("assignment");
        viewer.MustHave(Right.ReportStatus, Whose.Of(assignment));
        return assignment;
    }

    private static Deadline? Checked(TypedReport typed, Assignment assignment, DateOnly today)
    {
        BrokenRuleException.When(typed.Status == AssignmentStatus.Struck, Rule.StruckByDecisionOnly);
        BrokenRuleException.When(string.IsNullOrWhiteSpace(typed.Comment), Rule.ReportIsEmpty);
        TextLimits.Check(typed.Comment, TextLimits.Comment, Rule.TextIsTooLong);
        BrokenRuleException.When(typed.Files.Count > 0 && assignment.CaseId is null, Rule.FilesNeedCase);
        return DeadlineWords.ReadForecast(typed.NewDeadline, today);
    }

    // The latest that is still asked for.
    private async Task<StatusReport> Answering(Assignment assignment, PersonId by, CancellationToken ct)
    {
        var missing = MissingReports.InAll(db).Where(report => report.AssignmentId == assignment.Id);
        if (await missing.OrderByDescending(report => report.Id).FirstOrDefaultAsync(ct) is { } awaited) return awaited;
        var report = StatusReport.BetweenPeriods(assignment, by);
        db.StatusReports.Add(report);
        return report;
    }

    private static DocumentsToRegister Evidence(Case c, Assignment assignment, IReadOnlyList<UploadedFile> files, DateTimeOffset now) =>
        new(new DocumentEntry(DocumentDirection.Internal, StockholmTime.DateAt(now), null, Excerpt.Of($"{assignment.Number} {assignment.Title}", TextLimits.Name)), Provision: null, files);

    // What is secret of an assignment isn't laid in a case that more may read.
    private async Task<Case> CaseOf(Assignment assignment, CancellationToken ct) =>
        await db.Cases.SingleOrDefaultAsync(c => c.Id == assignment.CaseId && c.ClosedAt == null && c.Access == assignment.Access, ct) ?? throw new BrokenRuleException(Rule.FilesNeedCase);

    private async Task<IReadOnlyList<int>> Register(Assignment assignment, FilesToRegister files, JournalDraft draft, CancellationToken ct)
    {
        var first = await received.Register(await CaseOf(assignment, ct), files, draft, ct);
        return [.. Enumerable.Range(first, files.Documents.Count)];
    }
}
