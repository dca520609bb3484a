using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Drafts;

/// <summary>What somebody has typed in a section and not saved yet. It is theirs alone; others see that they write there, and not what.</summary>
public sealed class UnsavedSection
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Who typed so lately is writing now.</summary>
    public static readonly TimeSpan WritesFor = TimeSpan.FromMinutes(2);

    public CaseId CaseId { get; init; }
    public PersonId PersonId { get; init; }

    /// <summary>That of <see cref="Section.Key"/>.</summary>
    public required string Key { get; init; }
    public SectionKind Kind { get; init; }
    public required string Heading { get; set; }
    public required string Text { get; set; }

    /// <summary>The version and the mark of the section that the text began with; null for one that wasn't there.</summary>
    public long? Version { get; init; }
    public string? Mark { get; init; }

    /// <summary>The form that it was typed in: another one of the same person's doesn't overwrite it unseen.</summary>
    public Guid Form { get; set; }
    public DateTimeOffset KeptAt { get; set; }
}
