using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Application.Drafts;

/// <summary>A part of a draft as somebody types it.</summary>
public abstract record TypedPart
{
    public abstract string Key { get; }
    public abstract string Text { get; }

    /// <exception cref="BrokenRuleException">It isn't kept while it is typed.</exception>
    internal abstract void Check();

    /// <summary>It says what is saved already.</summary>
    internal abstract bool IsSaved(Case draft);

    internal abstract UnsavedPart Begin();

    internal virtual void Rewrite(UnsavedPart kept) => kept.Text = Text;
}

/// <param name="Section">With its key.</param>
/// <param name="Opened">What it began with; null for one that wasn't there.</param>
public sealed record TypedSection(Section Section, OpenedSection? Opened) : TypedPart
{
    public override string Key => Section.Key ?? "";
    public override string Text => Section.Text;

    internal override void Check()
    {
        BrokenRuleException.When(!SectionKeys.IsKey(Section.Key), Rule.SectionIsUnknown);
        TextLimits.Check(Section.Heading.Length, TextLimits.Title, Rule.TextIsTooLong);
    }

    // A section that isn't written is one that is empty.
    internal override bool IsSaved(Case draft) =>
        Section.IsSame(draft.Report.Sections.Keyed().FirstOrDefault(stored => stored.Key == Section.Key) ?? new Section(Section.Kind, "", ""));

    internal override UnsavedPart Begin() => new()
    {
        Key = Key, Kind = Section.Kind, Heading = Section.Heading, Text = Text, IsNotApplicable = Section.IsNotApplicable, Version = Opened?.Version, Mark = Opened?.Mark,
    };

    internal override void Rewrite(UnsavedPart kept) => (kept.Heading, kept.Text, kept.IsNotApplicable) = (Section.Heading, Text, Section.IsNotApplicable);
}

/// <summary>The title, or the lines of clauses, attachments or recipients.</summary>
/// <param name="Part">Not a section.</param>
/// <param name="Fields">As the form writes them.</param>
/// <param name="Saved">The saved ones, written alike.</param>
/// <param name="Mark">What they began with.</param>
public sealed record TypedFields(DraftPart Part, string Fields, string Saved, string? Mark) : TypedPart
{
    public override string Key => UnsavedPart.KeyOf(Part);
    public override string Text => Fields;

    internal override void Check() => BrokenRuleException.When(Part == DraftPart.Section, Rule.SectionIsUnknown);

    internal override bool IsSaved(Case draft) => Fields == Saved;

    internal override UnsavedPart Begin() => new() { Part = Part, Key = Key, Kind = SectionKind.Other, Heading = "", Text = Fields, Mark = Mark };
}
