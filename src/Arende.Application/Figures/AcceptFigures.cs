using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Journal;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Figures;
using Arende.Domain.People;

namespace Arende.Application.Figures;

/// <summary>Who writes a draft accepts what its figures say now: one of them, or all.</summary>
public sealed class AcceptFigures(ArendeDb db, JournalWriter journal, LiveFigures figures, TimeProvider clock)
{
    /// <param name="viewer">The case's officer, or somebody who writes with them.</param>
    /// <param name="id">The case.</param>
    /// <param name="shown">What they were shown: of a figure that has changed since, nothing is accepted.</param>
    /// <param name="ct">Cancels.</param>
    public Task Run(Viewer viewer, CaseId id, IReadOnlyCollection<SeenFigure> shown, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var draft = await db.Find(viewer, id, ct);
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
        draft.MustBeDraft();
        var accepted = shown.ToHashSet();
        var seen = (draft.Report.Seen ?? []).ToDictionary(one => one.Token);
        var now = await figures.Said(draft.Report, draft.BoardId, ct);
        if (!now.Any(one => accepted.Contains(one) && seen.GetValueOrDefault(one.Token) != one)) return;
        draft.HasSeen([.. now.Select(one => accepted.Contains(one) ? one : seen.GetValueOrDefault(one.Token) ?? one)]);
        await journal.Write(db, new JournalDraft(JournalSubject.Of(id), clock.GetUtcNow(), viewer.PersonId), ct);
    });
}
