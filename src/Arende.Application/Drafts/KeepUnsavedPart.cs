using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>Keeps what somebody types in a part of a draft while they type it. It is no draft yet, and tells nothing in the history: only its writer gets it back.</summary>
public sealed class KeepUnsavedPart(ArendeDb db, TimeProvider clock)
{
    /// <summary>What is longer is kept in the browser alone: it would be sent again at every pause.</summary>
    public const int Longest = 500_000;

    public const int MostOfOnePerson = 100;

    /// <param name="viewer">Who types.</param>
    /// <param name="id">The case.</param>
    /// <param name="typed">What it reads now.</param>
    /// <param name="form">Where it is typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>When it was kept; null when the same person has typed something else in another window meanwhile, which stays.</returns>
    public Task<DateTimeOffset?> Run(Viewer viewer, CaseId id, TypedPart typed, TypedForm form, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var draft = await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("case");
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
        draft.MustBeDraft();
        typed.Check();
        TextLimits.Check(typed.Text.Length, Longest, Rule.TextIsTooLong);
        var mine = db.UnsavedParts.Where(u => u.CaseId == id && u.PersonId == viewer.PersonId);
        var key = typed.Key;
        var kept = await mine.SingleOrDefaultAsync(u => u.Key == key, ct);
        if (kept is not null && !form.Has(kept)) return null;
        var now = HistoryChain.Microseconds(clock.GetUtcNow());
        if (typed.IsSaved(draft))
        {
            // Typed, and taken back.
            if (kept is not null) db.Remove(kept);
        }
        else if (kept is not null)
        {
            typed.Rewrite(kept);
            (kept.Form, kept.KeptAt) = (form.Form, now);
        }
        else
        {
            BrokenRuleException.When(await mine.CountAsync(ct) >= MostOfOnePerson, Rule.ReportHasTooMuch);
            db.Add(typed.Begin().By(id, viewer.PersonId, form.Form, now));
        }
        await db.SaveOrThrowConflict(ct);
        return (DateTimeOffset?)now;
    }, () => Task.FromResult(true));
}
