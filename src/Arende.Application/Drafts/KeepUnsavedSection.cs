using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Drafts;

/// <summary>A section as somebody types it.</summary>
/// <param name="Section">With its key.</param>
/// <param name="Opened">What it began with; null for one that wasn't there.</param>
public sealed record TypedSection(Section Section, OpenedSection? Opened);

/// <summary>Keeps what somebody types in a section while they type it. It is no draft yet, and tells nothing in the history: only its writer gets it back.</summary>
public sealed class KeepUnsavedSection(ArendeDb db, TimeProvider clock)
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
    public Task<DateTimeOffset?> Run(Viewer viewer, CaseId id, TypedSection typed, TypedForm form, CancellationToken ct) => Races.RetryOnConflict(db, async () =>
    {
        var section = typed.Section;
        var draft = await VisibleTo.Cases(db, viewer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("case");
        viewer.MustHave(Right.WriteDraft, Whose.OfDraft(draft));
        draft.MustBeDraft();
        BrokenRuleException.When(!SectionKeys.IsKey(section.Key), Rule.SectionIsUnknown);
        TextLimits.Check(section.Text.Length, Longest, Rule.TextIsTooLong);
        TextLimits.Check(section.Heading.Length, TextLimits.Title, Rule.TextIsTooLong);
        var mine = db.UnsavedSections.Where(u => u.CaseId == id && u.PersonId == viewer.PersonId);
        var kept = await mine.SingleOrDefaultAsync(u => u.Key == section.Key, ct);
        if (kept is not null && !form.Has(kept)) return null;
        var now = HistoryChain.Microseconds(clock.GetUtcNow());
        if (draft.Report.Sections.Keyed().Any(stored => stored.Key == section.Key && Section.Plain(stored.Text) == Section.Plain(section.Text) && stored.Heading.Trim() == section.Heading.Trim()))
        {
            // Typed, and taken back.
            if (kept is not null) db.Remove(kept);
        }
        else if (kept is not null) (kept.Heading, kept.Text, kept.Form, kept.KeptAt) = (section.Heading, section.Text, form.Form, now);
        else
        {
            BrokenRuleException.When(await mine.CountAsync(ct) >= MostOfOnePerson, Rule.ReportHasTooMuch);
            db.Add(new UnsavedSection
            {
                CaseId = id, PersonId = viewer.PersonId, Key = section.Key!, Kind = section.Kind, Heading = section.Heading, Text = section.Text,
                Version = typed.Opened?.Version, Mark = typed.Opened?.Mark, Form = form.Form, KeptAt = now,
            });
        }
        await db.SaveOrThrowConflict(ct);
        return (DateTimeOffset?)now;
    }, () => Task.FromResult(true));
}
