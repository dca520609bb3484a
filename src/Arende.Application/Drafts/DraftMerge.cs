using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>
/// Two write in one draft. Each part (the title, the clauses, each section, the attachments, the recipients) is as the one who touched it left it; only a part
/// that both touched is a clash, which people settle.
/// </summary>
public static class DraftMerge
{
    /// <param name="title">The stored one.</param>
    /// <param name="stored">The stored report.</param>
    /// <param name="opened">What the form was opened with; null when nobody knows.</param>
    /// <param name="isOfNow">The form was opened with what is stored now: nobody wrote meanwhile.</param>
    /// <param name="writtenTitle">What was sent.</param>
    /// <param name="written">What was sent.</param>
    public static MergedDraft Of(string title, StaffReport stored, OpenedDraft? opened, bool isOfNow, string writtenTitle, StaffReport written)
    {
        var now = OpenedDraft.Of(title, stored);
        var sent = OpenedDraft.Of(writtenTitle, written);
        // Without knowing what somebody began with, all that isn't as it is stored was touched by both; unless only one wrote.
        var before = opened ?? (isOfNow ? now : null);
        var clashes = new List<DraftClash>();
        var mergedTitle = Part(DraftPart.Title, before?.Title, sent.Title, now.Title, writtenTitle, title);
        var merged = written with
        {
            Clauses = Part(DraftPart.Clauses, before?.Clauses, sent.Clauses, now.Clauses, written.Clauses, stored.Clauses),
            Sections = SectionMerge.Of(stored.Sections.Keyed(), before?.Sections, isOfNow, written.Sections.Keyed(), clashes),
            Attachments = Part(DraftPart.Attachments, before?.Attachments, sent.Attachments, now.Attachments, written.Attachments, stored.Attachments),
            Recipients = Part(DraftPart.Recipients, before?.Recipients, sent.Recipients, now.Recipients, written.Recipients, stored.Recipients),
        };
        return new MergedDraft(mergedTitle, merged, clashes, mergedTitle != title || !IsSame(merged, stored));

        T Part<T>(DraftPart part, string? was, string mine, string theirs, T mineAsSent, T theirsAsStored)
        {
            if (mine == theirs || mine == was) return theirsAsStored;
            if (theirs != was && !isOfNow) clashes.Add(new DraftClash(part));
            return mineAsSent;
        }
    }

    private static bool IsSame(StaffReport merged, StaffReport stored) =>
        ReferenceEquals(merged.Clauses, stored.Clauses) && ReferenceEquals(merged.Attachments, stored.Attachments) && ReferenceEquals(merged.Recipients, stored.Recipients)
        && merged.Sections.Count == stored.Sections.Count && merged.Sections.Zip(stored.Sections).All(pair => pair.First.IsSame(pair.Second))
        && merged.Office == stored.Office && merged.To == stored.To && merged.Voices.SequenceEqual(stored.Voices)
        && merged.Signatories.SequenceEqual(stored.Signatories) && merged.Figures.SequenceEqual(stored.Figures) && merged.Unplaced.SequenceEqual(stored.Unplaced);
}
