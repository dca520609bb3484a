using Arende.Application.Drafts;
using Arende.Domain.Cases;

namespace Arende.Web.Features.Cases;

/// <summary>A draft's form as it is opened: with what was typed before and not saved, and with what the rest began with.</summary>
public sealed record BegunForm(DraftForm Draft, IReadOnlyList<UnsavedPart> Unsaved, long Version, OpenedDraft Opened, TypedForm Typed)
{
    // No case has it: a text of the form began with what was saved over since.
    private const long Earlier = -1;

    /// <param name="stored">The case.</param>
    /// <param name="untouched">The form of what is saved.</param>
    /// <param name="voices">The clauses' voices.</param>
    /// <param name="kept">What was typed before and not saved.</param>
    public static BegunForm Of(Case stored, DraftForm untouched, VoiceChoices voices, IReadOnlyList<UnsavedPart> kept)
    {
        var opened = OpenedOf(stored, untouched, voices);
        var unsaved = untouched.TakeUp(kept, stored.Report.Sections.Keyed());
        // What was typed then was written beside what stood there then: the form is no longer one of now.
        var isBehind = unsaved.Any(one => (one.Part == DraftPart.Section ? opened.Sections.FirstOrDefault(section => section.Key == one.Key)?.Mark : opened.MarkOf(one.Part)) != one.Mark);
        // Whether it applied then isn't kept: as it is saved.
        var ticked = stored.Report.Sections.Keyed().Where(section => section.IsNotApplicable).Select(section => section.Key!).ToHashSet();
        foreach (var one in unsaved)
        {
            if (one.Part != DraftPart.Section) opened = opened.With(one.Part, one.Mark ?? "");
            else opened = opened.With(one.Key, one is { Version: { } version, Mark: { } mark } ? new OpenedSection(one.Key, version, mark) { IsNotApplicable = ticked.Contains(one.Key) } : null);
        }
        return new(untouched, unsaved, isBehind ? Earlier : stored.Version, opened, TypedForm.Opened(unsaved));
    }

    /// <summary>As the untouched form would send it: what a form does to a text must not look like writing.</summary>
    public static OpenedDraft OpenedOf(Case stored, DraftForm untouched, VoiceChoices voices)
    {
        var versions = stored.Report.Sections.Keyed().ToDictionary(section => section.Key!, section => section.Version);
        var report = untouched.Apply(stored.Report, voices);
        return OpenedDraft.Of(stored.Title, report with { Sections = [.. report.Sections.Select(section => section with { Version = versions.GetValueOrDefault(section.Key!) })] });
    }
}
