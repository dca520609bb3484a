using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Drafts;

/// <summary>A section of a draft as it was before it was rewritten: what two clashing texts began with, and what somebody read before.</summary>
public sealed class EarlierSection
{
    public CaseId CaseId { get; init; }
    public required string Key { get; init; }

    /// <summary>That of <see cref="Section.Version"/>.</summary>
    public long Version { get; init; }
    public required string Heading { get; init; }
    public required string Text { get; init; }
    public PersonId? WrittenBy { get; init; }
    public DateTimeOffset? WrittenAt { get; init; }

    public static EarlierSection Of(CaseId id, Section section) => new()
    {
        CaseId = id, Key = section.Key!, Version = section.Version, Heading = section.Heading, Text = section.Text, WrittenBy = section.WrittenBy, WrittenAt = section.WrittenAt,
    };
}
