using Arende.Application.Drafts;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Features.Cases;

/// <summary>A part of a draft that two have written.</summary>
/// <param name="Heading">The part's.</param>
/// <param name="Words">What became of it in the form.</param>
/// <param name="Theirs">What was saved; empty, or shown only where the two can't be shown side by side.</param>
/// <param name="Lines">One's own text beside the other's.</param>
public sealed record DraftDifference(string Heading, IReadOnlyList<Text> Words, string Theirs, IReadOnlyList<DifferentLine>? Lines = null);

/// <summary>Two wrote the same part of a draft: who was first, what they saved, and the draft in which both are.</summary>
public sealed record DraftConflict(string Who, DateTimeOffset At, IReadOnlyList<DraftDifference> Differences, StaffReport Proposed)
{
    public static async Task<DraftConflict> Of(ArendeDb db, Case stored, MergedDraft merged, OpenedDraft? opened, DateTimeOffset now, CancellationToken ct)
    {
        var (differences, proposed) = (new List<DraftDifference>(), merged.Report.Sections.Keyed().ToList());
        foreach (var clash in merged.Clashes)
        {
            if (clash.Part != DraftPart.Section)
            {
                differences.Add(new DraftDifference(DraftWords.HeadingOf(clash.Part), [T.Drafting.YoursStands], DraftWords.TextOf(clash.Part, stored.Title, stored.Report)));
                continue;
            }
            var (difference, section) = await Merge(db, stored, clash, opened, ct);
            differences.Add(difference);
            if (section is not null && proposed.FindIndex(one => one.Key == section.Key) is >= 0 and var at) proposed[at] = section;
        }
        var (who, when) = await LastWriter(db, stored, merged, ct);
        return new DraftConflict(who ?? T.History.TheClock, when ?? now, differences, merged.Report with { Sections = proposed });
    }

    private static async Task<(DraftDifference, Section?)> Merge(ArendeDb db, Case stored, DraftClash clash, OpenedDraft? opened, CancellationToken ct)
    {
        var heading = DraftWords.HeadingOf((clash.Theirs ?? clash.Mine)!);
        if (clash.Theirs is not { } theirs) return (new(heading, [T.Drafting.TheyTookAway], ""), null);
        if (clash.Mine is not { } mine) return (new(heading, [T.Drafting.YouTookAway], theirs.Text), null);
        var merged = MergedSection.Of(await Began(db, stored, mine, opened, ct), mine, theirs);
        var isSameText = Section.Plain(mine.Text) == Section.Plain(theirs.Text);
        return (new(heading, Words(merged, mine, theirs, isSameText), isSameText ? "" : theirs.Text, isSameText ? null : LineDifference.Of(mine.Text, theirs.Text)), merged.Section);
    }

    private static async Task<Section> Began(ArendeDb db, Case stored, Section mine, OpenedDraft? opened, CancellationToken ct)
    {
        var began = opened?.Sections.FirstOrDefault(section => section.Key == mine.Key);
        var before = began is null ? null : await db.EarlierSections.AsNoTracking()
            .Where(e => e.CaseId == stored.Id && e.Key == began.Key && e.Version == began.Version).Select(e => new { e.Heading, e.Text }).SingleOrDefaultAsync(ct);
        return new Section(mine.Kind, before?.Heading ?? "", before?.Text ?? "") { IsNotApplicable = began?.IsNotApplicable ?? false };
    }

    // What became of the text, and what of the other's stands in the form beside it.
    private static List<Text> Words(MergedSection merged, Section mine, Section theirs, bool isSameText)
    {
        var words = new List<Text>();
        if (!isSameText) words.Add(merged.Text is null ? T.Drafting.YoursStands : merged.Text.Both == 0 ? T.Drafting.BothStand : T.Drafting.BothStandAt(merged.Text.Both));
        if (merged.HeadingsClash) words.Add(T.Drafting.YourHeadingStands(DraftWords.HeadingOf(theirs)));
        else if (merged.Section.Heading != mine.Heading.Trim()) words.Add(T.Drafting.TheirHeadingStands(DraftWords.HeadingOf(theirs)));
        if (merged.Section.IsNotApplicable != mine.IsNotApplicable) words.Add(merged.Section.IsNotApplicable ? T.Drafting.TheyTicked : T.Drafting.TheyTookTheTickAway);
        return words.Count > 0 ? words : [T.Drafting.BothStand];
    }

    // Of the section that clashes; of another part, who saved last.
    private static async Task<(string? Who, DateTimeOffset? At)> LastWriter(ArendeDb db, Case stored, MergedDraft merged, CancellationToken ct)
    {
        if (merged.Clashes.Select(clash => clash.Theirs).FirstOrDefault(theirs => theirs?.WrittenBy is not null) is { } section)
            return (await db.People.Where(p => p.Id == section.WrittenBy).Select(p => p.Name).SingleOrDefaultAsync(ct), section.WrittenAt);
        var last = await (
            from entry in db.History
            where entry.SubjectId == stored.Id.Value && entry.Kind == HistoryKind.DraftSaved
            join person in db.People on entry.ActorId equals (PersonId?)person.Id
            orderby entry.Sequence descending
            select new { person.Name, entry.At }).FirstOrDefaultAsync(ct);
        return (last?.Name, last?.At);
    }
}
