namespace Arende.Adapters.Files;

/// <summary>A file that is kept in PostgreSQL. It has no digest until all of it is written.</summary>
internal sealed class StoredFileRow
{
    public Guid Id { get; init; }
    public string? Digest { get; init; }
    public long Size { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public List<StoredFilePart> Parts { get; } = [];
}

/// <summary>A megabyte of it, numbered from 0.</summary>
internal sealed class StoredFilePart
{
    public Guid FileId { get; init; }
    public int Number { get; init; }
    public required byte[] Content { get; init; }
}
