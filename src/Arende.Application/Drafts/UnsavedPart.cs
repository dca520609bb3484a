using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Drafts;

/// <summary>What somebody has typed in a part of a draft and not saved yet. It is theirs alone; others see that they write there, and not what.</summary>
public sealed class UnsavedPart
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Who typed so lately is writing now.</summary>
    public static readonly TimeSpan WritesFor = TimeSpan.FromMinutes(2);

    public CaseId CaseId { get; private set; }
    public PersonId PersonId { get; private set; }
    public DraftPart Part { get; init; } = DraftPart.Section;

    /// <summary>That of <see cref="Section.Key"/>, or <see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Of a section.</summary>
    public SectionKind Kind { get; init; }

    /// <summary>Of a section.</summary>
    public required string Heading { get; set; }

    /// <summary>Of a section whether it applies.</summary>
    public bool IsNotApplicable { get; set; }

    /// <summary>A section's text, the title, or the lines of the form as it writes them.</summary>
    public required string Text { get; set; }

    /// <summary>The version of the section that the text began with; null for one that wasn't there, and for another part.</summary>
    public long? Version { get; init; }

    /// <summary>The mark of what it began with; null for a section that wasn't there.</summary>
    public string? Mark { get; init; }

    /// <summary>The form that it was typed in: another one of the same person's doesn't overwrite it unseen.</summary>
    public Guid Form { get; set; }
    public DateTimeOffset KeptAt { get; set; }

    internal UnsavedPart By(CaseId id, PersonId writer, Guid form, DateTimeOffset at)
    {
        (CaseId, PersonId, Form, KeptAt) = (id, writer, form, at);
        return this;
    }

    /// <summary>Names a part that isn't a section: no section's key begins so.</summary>
    public static string KeyOf(DraftPart part) => $"+{part.ToString().ToLowerInvariant()}";
}
