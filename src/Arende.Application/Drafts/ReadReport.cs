using Arende.Domain.Cases;
using Arende.Domain.People;

namespace Arende.Application.Drafts;

/// <summary>A section as somebody read it.</summary>
public sealed record ReadSection(string Key, long Version, string Heading, string Mark);

/// <summary>Somebody said that they had read a report: what was changed since then is shown to them.</summary>
public sealed class ReadReport
{
    public CaseId CaseId { get; init; }
    public PersonId PersonId { get; init; }
    public DateTimeOffset ReadAt { get; set; }
    public IReadOnlyList<ReadSection> Sections { get; set; } = [];
}
