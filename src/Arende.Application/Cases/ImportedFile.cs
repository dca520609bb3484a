using Arende.Domain.Cases;

namespace Arende.Application.Cases;

/// <summary>The file that a case was made from; its content is in the store, under the digest. <c>Copy</c> is 0 the first time a file is imported.</summary>
public sealed class ImportedFile
{
    public required string Digest { get; init; }
    public int Copy { get; init; }
    public CaseId CaseId { get; init; }
    public required string Name { get; init; }

    /// <summary>Byte for byte, where it was imported before there was a store and hasn't been moved there yet.</summary>
    public byte[]? Content { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
}
