using Arende.Domain.Cases;

namespace Arende.Application.Cases;

/// <summary>The file that a case was made from, byte for byte. <c>Copy</c> is 0 the first time a file is imported.</summary>
public sealed class ImportedFile
{
    public required string Digest { get; init; }
    public int Copy { get; init; }
    public CaseId CaseId { get; init; }
    public required string Name { get; init; }
    public required byte[] Content { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
}
