using System.Text.Json.Nodes;
using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.People;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>The officer lets somebody write in the draft with them, or no longer. They get the text to write in, and no other right in the case.</summary>
public sealed class WriteTogether(ArendeDb db, JournalWriter journal, TimeProvider clock)
{
    /// <param name="viewer">The case's officer.</param>
    /// <param name="id">The case.</param>
    /// <param name="other">Somebody who can be given a case, or reviews them, and who may read this one.</param>
    /// <param name="writes">False: they write no longer.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, CaseId id, PersonId? other, bool writes, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var draft = await db.Find(viewer, id, ct);
        viewer.MustHave(Right.WriteDraft, Whose.Of(draft));
        var now = writes
            ? draft.Writers.Append((await May(db, draft, other, ct) ?? throw new BrokenRuleException(Rule.PersonIsUnknown)).PersonId).ToList()
            : [.. draft.Writers.Where(writer => writer != other)];
        var before = draft.Writers;
        draft.WriteWith(now);
        if (draft.Writers.SequenceEqual(before)) return;
        var told = new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId);
        var name = await db.People.Where(p => p.Id == other).Select(p => p.Name).SingleAsync(ct);
        told.Tell(HistoryKind.WritersChanged, new JsonObject { [writes ? "added" : "removed"] = name });
        await journal.Write(db, told, ct);
    }, () => Task.FromResult(true));

    /// <summary>Who can be asked: other officers, and the managers of the case's unit. Whether they may read the case is looked up of the one who is chosen.</summary>
    public static IQueryable<Person> Candidates(ArendeDb db, UnitId unit)
    {
        var managers = RoleHolders.With(db, Right.FollowSteps, Over.OwnUnit).Where(p => p.UnitId == unit).Select(p => p.Id);
        var officers = RoleHolders.With(db, Right.BeGivenCase).Select(p => p.Id);
        return db.People.Where(p => officers.Contains(p.Id) || managers.Contains(p.Id));
    }

    private static async Task<Viewer?> May(ArendeDb db, Case draft, PersonId? other, CancellationToken ct)
    {
        var asked = (await ViewerOf.Of(Candidates(db, draft.UnitId).Where(p => p.Id == other), ct)).SingleOrDefault();
        return asked is not null && await VisibleTo.Cases(db, asked).AnyAsync(c => c.Id == draft.Id, ct) ? asked : null;
    }
}
