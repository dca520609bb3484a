using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Journal;
using Arende.Application.Reports;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Cases;

/// <summary>
/// Changes who reads a case and its assignments. OSL 5:5: a mark is a warning; each request is still assessed. A report that was
/// asked of one who may no longer see its assignment is asked of somebody who may.
/// </summary>
public sealed class ChangeAccess(ArendeDb db, HandOverReports reports, JournalWriter journal, TimeProvider clock)
{
    public Task Run(Viewer viewer, CaseId id, AccessLevel access, CancellationToken ct) =>
        Races.RetryOnConflict(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // Before the rows are read: what is proposed meanwhile makes this try lose, and isn't overlooked.
            var head = await journal.Head(db, JournalSubject.Of(id), ct);
            var c = await db.Find(viewer, id, ct);
            viewer.MustHave(Right.MarkAccess, Whose.Of(c));
            if (c.Access == access) return;
            var draft = new JournalDraft(JournalSubject.Of(c.Id), clock.GetUtcNow(), viewer.PersonId);
            draft.Tell(HistoryKind.AccessChanged, new JsonObject { ["from"] = c.Access.ToString(), ["to"] = access.ToString() });
            c.Mark(access);
            foreach (var assignment in await db.Assignments.Where(a => a.CaseId == id).ToListAsync(ct)) assignment.Mark(access);
            // An assignment of another case is read by more than may read this one: what is proposed here must not stand on it.
            if (access == AccessLevel.Secret)
                foreach (var other in await db.Assignments.Where(a => a.AccountedIn == id && a.CaseId != id).Where(AssignmentsInTime.HasProposal).ToListAsync(ct)) other.DropProposal();
            await db.SaveOrThrowConflict(draft.Actor, draft.Now, ct);
            var ours = db.Assignments.Where(a => a.CaseId == id).Select(a => a.Id);
            foreach (var asked in await reports.FromThoseWhoCannotSee(MissingReports.InAll(db).Where(report => ours.Contains(report.AssignmentId)), ct))
                draft.Publish(asked);
            await journal.Write(db, draft, head, ct);
            await transaction.CommitAsync(ct);
        });
}
